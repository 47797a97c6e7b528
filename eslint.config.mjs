import tseslint from "typescript-eslint";
import officeAddins from "eslint-plugin-office-addins";

const clock = [
  { object: "Date", property: "now", message: "The domain has no clock: take the month as an argument." },
  { object: "Math", property: "random", message: "The domain has no dice: results must repeat." },
];

export default tseslint.config(
  {
    ignores: ["dist/**", "dist-demo/**", "node_modules/**", "shots/**", "sample/data/**", "test/fixtures/**"],
  },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ["./src/*/tsconfig.json", "./tsconfig.json"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/strict-boolean-expressions": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      eqeqeq: "error",
      "no-console": "error",
    },
  },
  {
    files: ["src/domain/**/*.ts"],
    rules: {
      "no-restricted-properties": ["error", ...clock],
      "no-restricted-syntax": [
        "error",
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "The domain has no clock.",
        },
        { selector: "ClassDeclaration", message: "The domain holds data and functions, no classes." },
      ],
    },
  },
  {
    // What Excel wants thrown from a custom function is its own class, no Error.
    files: ["src/functions/**/*.ts"],
    rules: {
      "@typescript-eslint/only-throw-error": [
        "error",
        { allow: [{ from: "package", package: "custom-functions-runtime", name: "Error" }] },
      ],
    },
  },
  {
    files: ["src/excel/**/*.ts", "src/commands/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: { "office-addins/no-context-sync-in-loop": "error" },
  },
  {
    files: ["host/cli/**", "host/page/demo.ts", "host/page/pictures.ts", "sample/build.ts", "bench/**"],
    rules: { "no-console": "off" },
  },
  {
    files: ["test/**/*.ts", "bench/**/*.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
);
