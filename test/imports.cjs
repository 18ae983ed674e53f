const contracts = ['^server/contract\\.ts$', '^server/[^/]+/contract\\.ts$'];
const language = '^reports/(rules|definition|bounds|choices|days|periods|versions)\\.ts$';
const forbid = (name, from, to) => ({ name, severity: 'error', from, to });

/** Who may import whom. The browser side sees contracts and the filter language, never the catalog or the server. */
module.exports = {
  forbidden: [
    forbid('no-cycles', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    forbid('reports-is-pure', { path: '^reports/' }, { pathNot: ['^reports/', 'node_modules/zod/'] }),
    forbid(
      'contract-is-pure',
      { path: contracts },
      { pathNot: [...contracts, language, 'node_modules/zod/'] },
    ),
    forbid(
      'browser-sees-contract-only',
      { path: '^client/' },
      { path: '^(server|reports|seeds|test)/', pathNot: [...contracts, language] },
    ),
    forbid(
      'server-domains-are-separate',
      { path: '^server/([^/]+)/' },
      { path: '^server/[^/]+/', pathNot: ['^server/$1/', '^server/[^/]+/contract\\.ts$'] },
    ),
    forbid(
      'pages-are-separate',
      { path: '^client/([^/]+)/' },
      {
        path: '^client/[^/]+/',
        pathNot: ['^client/$1/', '^client/(shared|providers|locales)/', '^client/[^/]+/messages\\.ts$'],
      },
    ),
    forbid('nothing-imports-tests', { pathNot: '^test/' }, { path: '^test/' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^test/unit/badImports/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'] },
  },
};
