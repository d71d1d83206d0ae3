/** Plugins from the lowest to the highest. A plugin imports only those before it. */
const plugins = [
  'tenancy',
  'publication',
  'audit',
  'mail',
  'texts',
  'forms',
  'intake',
  'approvals',
  'editorial',
  'sitebuilding',
  'disclosure',
  'subscriptions',
  'services',
  'cases',
  'ratings',
  'interaction',
  'office',
  'search',
  'inspection',
  'identity',
  'ferry',
  'migration',
];

const tests = '(\\.test\\.ts$|/test/)';
const ownCode = '^(cms|plugins|sites|themes|scripts|bench|tests)/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: { path: ownCode },
      to: { circular: true },
    },
    {
      name: 'everything-imported-exists',
      severity: 'error',
      from: { path: ownCode },
      to: {
        couldNotResolve: true,
        pathNot: ['^@theme/', '^@payload-config$', '^virtual:', '^astro:'],
      },
    },
    {
      name: 'domain-is-pure',
      comment:
        'Domain code takes values, clock and calendar included, and imports only domain code.',
      severity: 'error',
      from: { path: '^(plugins|sites)/[^/]+/src/(gate/)?domain/', pathNot: tests },
      to: {
        // Hashing, colour arithmetic, tables of holidays and comparing texts are pure, and so are the
        // addresses that the front door of sites/pages computes.
        pathNot: [
          '^(plugins|sites)/[^/]+/src/(gate/)?domain/',
          '^(node:)?crypto$',
          '^node_modules/(ajv|canonicalize|chinese-days|colorjs\\.io|diff|opencc-js|pinyin-pro|re2js)/',
          '^sites/pages/src/index\\.ts$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    ...plugins.map((plugin, index) => ({
      name: `${plugin}-imports-only-lower-plugins`,
      severity: 'error',
      from: { path: `^plugins/${plugin}/` },
      to: { path: `^plugins/(${plugins.slice(index + 1).join('|') || '-'})/` },
    })),
    {
      name: 'plugins-are-in-the-order',
      comment: 'A new plugin is first given its place in the list above.',
      severity: 'error',
      from: { path: `^plugins/(?!(${plugins.join('|')})/)` },
      to: {},
    },
    {
      name: 'plugins-know-no-application',
      severity: 'error',
      from: { path: '^plugins/', pathNot: tests },
      to: { path: '^(cms|sites|themes)/' },
    },
    {
      name: 'packages-are-entered-by-their-front-door',
      comment: 'Import the package by its name: what is not in its `exports` is its own business.',
      severity: 'error',
      from: { path: '^(cms|(plugins|sites|themes)/[^/]+)/', pathNot: tests },
      to: {
        path: '^(cms|(plugins|sites|themes)/[^/]+)/',
        pathNot: '^$1/',
        dependencyTypesNot: ['aliased-workspace'],
      },
    },
    {
      name: 'sites-know-the-logs-and-nothing-inside',
      severity: 'error',
      from: { path: '^sites/', pathNot: tests },
      to: {
        path: '^(cms/|plugins/(?!publication/|forms/src/(domain/|divisions\\.ts$)|(intake|search)/src/outside/))',
      },
    },
    {
      name: 'the-outside-of-intake-opens-nothing',
      severity: 'error',
      from: { path: '^plugins/intake/src/outside/', pathNot: tests },
      to: {
        path: [
          '^plugins/intake/src/(?!outside/|domain/|files/|sealing/(pieces|seal|suite)\\.ts$)',
          '^node_modules/payload/',
        ],
      },
    },
    {
      name: 'the-outside-of-search-runs-without-payload',
      severity: 'error',
      from: { path: '^plugins/search/src/(outside|domain)/', pathNot: tests },
      to: {
        path: [
          '^plugins/search/src/(?!outside/|domain/)',
          '^plugins/(?!search/|publication/)',
          '^node_modules/payload/',
        ],
      },
    },
    {
      name: 'the-outside-runs-without-payload',
      severity: 'error',
      from: { path: '^(sites|themes)/' },
      to: { path: '^node_modules/(payload|@payloadcms|next|react|react-dom)/' },
    },
    {
      name: 'themes-are-given-views',
      comment:
        'Of what is outside its folder a theme knows types only. (.astro files: see biome.json.)',
      severity: 'error',
      from: { path: '^themes/([^/]+)/', pathNot: tests },
      to: {
        path: ownCode,
        pathNot: ['^themes/$1/', '^sites/pages/src/(browser/)?index\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'themes-know-nothing-inside',
      severity: 'error',
      from: { path: '^themes/' },
      to: { path: '^(cms/|plugins/(?!publication/))' },
    },
    {
      name: 'nothing-imports-tests-or-benches',
      severity: 'error',
      from: { path: '^(cms|plugins|sites|themes|scripts)/', pathNot: tests },
      to: { path: '^(tests|bench)/' },
    },
    {
      name: 'react-stays-in-admin',
      severity: 'error',
      from: { path: '^plugins/', pathNot: ['/src/admin/', '/src/[^/]+/admin/', tests] },
      to: { path: '^node_modules/(react|react-dom|@payloadcms/ui)/' },
    },
  ],
  options: {
    // The TypeScript 7 package has no parser to lend.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: {
      path: [
        '^(cms|plugins|sites|themes|bench|tests)/.*\\.d\\.ts$',
        '^dist/',
        '/\\.next/',
        '(^|/)\\.data/',
      ],
    },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.astro', '.css'],
    },
  },
};
