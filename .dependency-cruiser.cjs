/** The walls of the house: who may import whom, each with its reason. */
module.exports = {
  forbidden: [
    {
      name: "domain-stands-alone",
      comment:
        "The domain is plain data and pure functions: it imports nothing but itself, no room and no package.",
      severity: "error",
      from: { path: "^src/domain/" },
      to: { pathNot: "^src/domain/" },
    },
    {
      name: "functions-only-domain",
      comment:
        "Custom functions are a thin skin over the domain's measures and must stay tiny in the boot bundle.",
      severity: "error",
      from: { path: "^src/functions/" },
      to: { pathNot: "^src/(functions|domain)/" },
    },
    {
      name: "excel-only-domain",
      comment: "The Excel room is a thin hand: it reads and writes what the domain says, and knows no pane.",
      severity: "error",
      from: { path: "^src/excel/" },
      to: { pathNot: "^src/(excel|domain)/" },
    },
    {
      name: "extract-only-domain-and-csv",
      comment:
        "Reading an extract is text in, rows out, for pane and command line alike: papaparse and the domain's row.",
      severity: "error",
      from: { path: "^src/extract/" },
      to: { pathNot: "^src/(extract|domain)/|^node_modules/(@types/)?papaparse/" },
    },
    {
      name: "commands-thin",
      comment: "Ribbon commands make the same calls as the pane; they import no React.",
      severity: "error",
      from: { path: "^src/commands/" },
      to: { pathNot: "^src/(commands|excel|domain)/" },
    },
    {
      name: "src-never-host",
      comment: "The host stands in for Excel in tests, demo and command line; the product must not know it.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(host|test|sample|bench)/" },
    },
    {
      name: "nothing-imports-test",
      comment: "Tests see everything; nothing sees tests.",
      severity: "error",
      from: { pathNot: "^test/" },
      to: { path: "^test/" },
    },
    {
      name: "no-cycles",
      comment: "A cycle means two rooms are one room.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "not-to-unresolvable",
      comment: "Every import must lead somewhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
