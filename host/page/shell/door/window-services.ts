/**
 * The services of the client that concern the window and not the workbook: showing and hiding the pane, and the client's
 * own "I am ready" calls. A batch goes either here or to the workbook's interpreter.
 */
import { isRecord } from "./messages";

export interface WindowServices {
  readonly show: () => void;
  readonly hide: () => void;
  readonly isVisible: () => boolean;
}

const SERVICES = new Set([
  "Microsoft.AppRuntime.AppRuntimeService",
  "Microsoft.InternalService.AddinInternalService",
  "Microsoft.ExcelServices.CustomFunctions",
]);

/** Whether a batch speaks to one of these services. */
export function isForWindow(body: string): boolean {
  const paths = parse(body)["ObjectPaths"];
  if (!isRecord(paths)) return false;
  return Object.values(paths).some((path) => isRecord(path) && SERVICES.has(String(path["Name"])));
}

/** The reply to a batch for the window. */
export function answerForWindow(body: string, services: WindowServices): string {
  const actions = parse(body)["Actions"];
  const results: unknown[] = [];
  for (const action of Array.isArray(actions) ? (actions as unknown[]) : []) {
    if (!isRecord(action)) continue;
    const name = String(action["Name"]);
    // 1 is "make the object": nothing to make. 3 is a call.
    const value = action["ActionType"] === 3 ? call(name, action, services) : {};
    if (value === undefined) {
      const message = `The page does not implement ${name}`;
      return JSON.stringify({ Results: results, Error: { Code: "ApiNotAvailable", Message: message } });
    }
    results.push({ ActionId: action["Id"], Value: value });
  }
  return JSON.stringify({ Results: results });
}

function call(name: string, action: Readonly<Record<string, unknown>>, services: WindowServices): unknown {
  switch (name) {
    case "NotifyActionHandlerReady":
    case "_SetOsfControlContainerReadyForCustomFunctions":
      return null;
    case "GetAppRuntimeState":
      return services.isVisible() ? "Visible" : "Background";
    case "SetAppRuntimeState":
      if (firstArgument(action) === "Visible") services.show();
      else services.hide();
      return null;
    default:
      return undefined;
  }
}

function firstArgument(action: Readonly<Record<string, unknown>>): unknown {
  const info = action["ArgumentInfo"];
  const given = isRecord(info) ? info["Arguments"] : undefined;
  return Array.isArray(given) ? given[0] : undefined;
}

function parse(body: string): Record<string, unknown> {
  const parsed: unknown = JSON.parse(body);
  return isRecord(parsed) ? parsed : {};
}
