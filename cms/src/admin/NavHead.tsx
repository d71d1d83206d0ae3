import { Mark } from './Mark.tsx';

/** Over the menu; leads to the desk. */
export function NavHead() {
  return (
    <a className="mt-nav-head" href="/admin">
      <Mark size={26} />
      <span className="mt-nav-head__name">明堂</span>
    </a>
  );
}
