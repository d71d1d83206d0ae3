/** What people call a browser, `Chrome · Windows`, from what it says of itself; nothing of its version. */
export function browserName(agent: string | null | undefined): string {
  const said = agent ?? '';
  const known = (names: [RegExp, string][]) => names.find(([sign]) => sign.test(said))?.[1];
  return [known(browsers), known(systems)].filter(Boolean).join(' · ') || '—';
}

/** Before those they pretend to be. */
const browsers: [RegExp, string][] = [
  [/MicroMessenger/, '微信 WeChat'],
  [/QQBrowser/, 'QQ'],
  [/360(SE|EE)|QIHU/, '360'],
  [/UBrowser|UCBrowser/, 'UC'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\/|FxiOS/, 'Firefox'],
  [/Chrome\/|CriOS/, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const systems: [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad|iPod/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/Kylin/i, '麒麟 Kylin'],
  [/\bUOS\b|Uniontech/i, '统信 UOS'],
  [/Linux|X11/, 'Linux'],
];
