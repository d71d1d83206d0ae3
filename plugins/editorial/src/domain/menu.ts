/** Most entries a menu can have, and most below one of them: more are not found but searched. */
export const mostEntries = 10;
export const mostBelow = 12;

/** Links of a menu with their places in the form: `menu.2`, `menu.2.children.0`. */
export function linksOfMenu<L extends object>(
  menu: (L & { children?: L[] | null })[] | null | undefined,
): { link: L; path: string }[] {
  return (menu ?? []).flatMap((link, index) => [
    { link, path: `menu.${index}` },
    ...(link.children ?? []).map((child, below) => ({
      link: child,
      path: `menu.${index}.children.${below}`,
    })),
  ]);
}
