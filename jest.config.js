/** Two projects: node (domain, host, the real client) and browser (the built pane, slower). */
const shared = {
  // Nothing to be found in node_modules: looking through it takes longer than most tests.
  roots: ["<rootDir>/src", "<rootDir>/host", "<rootDir>/sample", "<rootDir>/test"],
  transform: {
    "^.+\\.(t|j)sx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          target: "es2022",
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "commonjs" },
      },
    ],
  },
  moduleNameMapper: {
    // office-addin-mock loads office-addin-manifest, whose dependency is ESM only; the mock needs none of it.
    "^office-addin-manifest$": "<rootDir>/test/support/no-manifest.ts",
    "^fast-check$": "<rootDir>/test/support/fast-check.ts",
  },
  testPathIgnorePatterns: ["/node_modules/", "/dist/"],
};

module.exports = {
  // A whole refresh of the real report takes a second or two; a busy machine must not fail it.
  testTimeout: 120_000,
  projects: [
    {
      ...shared,
      displayName: "node",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: [...shared.testPathIgnorePatterns, "<rootDir>/test/browser/"],
    },
    {
      ...shared,
      displayName: "browser",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/browser/**/*.test.ts"],
      globalSetup: "<rootDir>/test/browser/support/build-once.ts",
    },
  ],
};
