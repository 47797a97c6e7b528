/** Two functions whose results depend on the country, over the same number formats as the cells themselves. */
import { displayText } from "../model/display-text";
import { parseValue } from "../model/numfmt";
import type { UserFunction } from "./custom-functions";
import { contentOf, errorValue, firstOf, isError, scalarOf, type RuntimeValue } from "./runtime-values";

/** VALUE("1,528") and TEXT(43556, "mmm-yy") as Excel with British settings gives them. */
export const BRITISH_FUNCTIONS: ReadonlyMap<string, UserFunction> = new Map([
  ["VALUE", { minArity: 1, maxArity: 1, invoke: ([text]: unknown[]) => valueOf(text as RuntimeValue) }],
  [
    "TEXT",
    {
      minArity: 2,
      maxArity: 2,
      invoke: ([value, format]: unknown[]) => textOf(value as RuntimeValue, format as RuntimeValue),
    },
  ],
]);

function valueOf(argument: RuntimeValue): RuntimeValue {
  const cell = firstOf(argument);
  const value = contentOf(cell);
  if (isError(cell) || typeof value === "number") return cell;
  if (value === "") return "kind" in cell && cell.kind === 0 ? scalarOf(0) : errorValue("#VALUE!");
  const parsed = typeof value === "string" ? parseValue(value.trim(), { locale: "en-GB" }) : undefined;
  return typeof parsed?.value === "number" ? scalarOf(parsed.value) : errorValue("#VALUE!");
}

function textOf(argument: RuntimeValue, format: RuntimeValue): RuntimeValue {
  const cell = firstOf(argument);
  const code = firstOf(format);
  if (isError(cell)) return cell;
  if (isError(code)) return code;
  const value = contentOf(cell);
  return scalarOf(displayText(value === "" ? 0 : value, String(contentOf(code))));
}
