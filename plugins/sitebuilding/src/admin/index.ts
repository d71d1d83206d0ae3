export { GoLive } from './GoLive.tsx';
export { moment } from './moment.ts';
export { SetUp } from './SetUp.tsx';
export { ShareIn } from './ShareIn.tsx';
export { ShareOut } from './ShareOut.tsx';
export { SharePanel } from './SharePanel.tsx';
export { SiteSteps } from './SiteSteps.tsx';
export { Theme, Themes } from './Themes.tsx';
export { ThemesLink } from './ThemesLink.tsx';
