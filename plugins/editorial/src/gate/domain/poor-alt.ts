/** Whether an alternative text says nothing: a file's name, or that there is a picture. */
export function isPoorAlt(alt: string): boolean {
  const words = alt.trim();
  return (
    /\.(?:jpe?g|png|webp|gif|bmp|tiff?)$/i.test(words) ||
    /^(?:图片?|照片|插图|配图|image|picture|photo|img|dsc|mmexport|微信图片|截图|screenshot)?[\s_\-\d.]*$/i.test(
      words,
    )
  );
}
