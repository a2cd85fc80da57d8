/** Layer rules that ESLint cannot see: cycles and reachability. docs/architecture.md explains them. */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^src/shared/domain/', pathNot: '[.]test(kit)?[.]ts$' },
      to: {
        pathNot: [
          '^src/shared/domain/',
          '^src/shared/(scenes|voting|activities)/.*\\bschema[^/]*[.]ts$',
          '^node_modules/(zod|immer)/',
        ],
      },
    },
    {
      name: 'schemas-of-kinds-are-pure',
      severity: 'error',
      comment: 'The domain joins them: what a kind keeps in the session file, and no more.',
      from: {
        path: '^src/shared/(scenes|voting|activities)/.*\\bschema[^/]*[.]ts$',
        pathNot: '[.]test(kit)?[.]ts$',
      },
      to: {
        pathNot: [
          '^src/shared/domain/(primitives|text|limits|language|factor-model)[.]ts$',
          '^src/shared/(scenes|voting|activities)/.*\\bschema[^/]*[.]ts$',
          '^node_modules/zod/',
        ],
      },
    },
    {
      name: 'shared-knows-no-platform',
      severity: 'error',
      from: { path: '^src/shared/', pathNot: '[.]test[.]ts$' },
      to: {
        path: [
          '^src/(main|preload|renderer)/',
          '^node_modules/(electron|react|react-dom|ws|lowdb)/',
        ],
      },
    },
    {
      name: 'shared-uses-no-node',
      severity: 'error',
      from: { path: '^src/shared/', pathNot: '[.]test[.]ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'engine-and-storage-run-without-electron',
      severity: 'error',
      from: { path: '^src/main/(engine|storage|rehearsal|lan)/' },
      to: { reachable: true, path: '^node_modules/electron/' },
    },
    {
      name: 'main-knows-no-renderer',
      severity: 'error',
      from: { path: '^src/main/' },
      to: { path: '^src/(renderer|preload)/' },
    },
    {
      name: 'preload-stays-small',
      severity: 'error',
      from: { path: '^src/preload/' },
      to: {
        dependencyTypesNot: ['type-only'],
        pathNot: [
          '^src/preload/',
          '^src/shared/contract/channels[.]ts$',
          '^node_modules/electron/',
        ],
      },
    },
    {
      name: 'renderer-knows-no-electron',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { path: ['^node_modules/electron/', '^src/main/'] },
    },
    {
      name: 'pages-do-not-know-each-other',
      severity: 'error',
      from: { path: '^src/renderer/(facilitator|projector|ballot|report)/' },
      to: {
        path: '^src/renderer/(facilitator|projector|ballot|report)/',
        pathNot: '^src/renderer/$1/',
      },
    },
    {
      name: 'parts-know-no-pages',
      severity: 'error',
      from: { path: '^src/renderer/(ui|charts|room)/' },
      to: { path: '^src/renderer/(state|transport|facilitator|projector|ballot|report)/' },
    },
    {
      name: 'ballot-stays-light',
      severity: 'error',
      comment: 'Phones will load this page: no charts, PDF, component library or validation.',
      from: { path: '^src/renderer/ballot/', pathNot: '[.]test[.]ts$' },
      to: {
        reachable: true,
        path: [
          '^node_modules/(recharts|jspdf|jspdf-autotable|svg2pdf[.]js|zod|immer|d3-geo|topojson-client)/',
          '^node_modules/@(mantine|tabler)/',
          '^src/renderer/(charts|report|facilitator|projector|room)/',
        ],
      },
    },
    {
      name: 'only-the-report-makes-pdf',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/renderer/report/' },
      to: { path: '^node_modules/(jspdf|jspdf-autotable|svg2pdf[.]js)/' },
    },
    {
      name: 'recharts-only-in-charts',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/renderer/charts/' },
      to: { path: '^node_modules/recharts/' },
    },
  ],
  options: {
    // What reaches a page at run time: types alone may cross.
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: false,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'] },
  },
};
