/** The add-in started on a workbook in Node: the real client connected, the custom functions associated and calculating. */
import { buildFunctionsMetadata } from "../../scripts/functions-metadata.cjs";
import { associateFunctions } from "../../src/functions/functions";
import { attachEngine, type CustomFunction } from "../formulas/engine";
import type { Workbook } from "../model/workbook";
import { connectClient, type ClientConnection, type ClientOptions } from "./node-door";

/** The map of custom functions that the client looks them up in. */
interface Associated {
  readonly _association: { readonly mappings: Readonly<Record<string, CustomFunction>> };
}

/** Connects the client to a workbook and brings its formulas up to date. Dispose of the connection when done. */
export function startAddIn(workbook: Workbook, options: ClientOptions = {}): ClientConnection {
  const connection = connectClient(workbook, options);
  associateFunctions();
  const { mappings } = (CustomFunctions as unknown as Associated)._association;
  attachEngine(workbook, { metadata: buildFunctionsMetadata(), mappings });
  workbook.recalculate();
  return connection;
}
