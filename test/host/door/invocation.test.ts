/** The client's own way to a custom function: the host names it, the client runs it and hands the result over. */
import type { ClientConnection } from "../../../host/door/node-door";
import { startAddIn } from "../../../host/door/start-add-in";
import { openSession } from "../../../host/objects";
import type { FunctionCall, FunctionResult } from "../../../host/objects/invocations";
import { createInterpreter } from "../../../host/richapi/interpreter";
import { buildFunctionsMetadata } from "../../../scripts/functions-metadata.cjs";
import { hostWorkbook } from "../../support/open-client";

const column = (...cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);
const YEAR = [394, 412, 488, 432, 264, 300, 293, 362, 295, 295, 344, 326];
const MONTHS = column(43191, "May-18", "Jun-18");

const value = (shown: unknown): FunctionResult => ({ kind: "value", value: shown });
const error = (shown: string, message: string): FunctionResult => ({ kind: "error", error: shown, message });

function rag(...cells: readonly unknown[]): FunctionCall {
  // What is left out arrives as null; a constant or one cell as one row of one cell.
  const args = ["value", "goodIs", "red", "amber", "green", "decimals"].map((_, at) => cells[at] ?? null);
  return { id: "RAG", args: args.map((cell) => (cell === null || Array.isArray(cell) ? cell : [[cell]])) };
}

const CASES: readonly (readonly [string, FunctionCall, FunctionResult])[] = [
  ["RAG of one cell", rag(0.76, "High", "<92%", "92%>", "95%+"), value([["Red"]])],
  [
    "RAG of a column, the error of one cell in its place",
    rag(column(0.93, "#DIV/0!", 0.95, null, "#REF!"), "High", "<92%", "92%>", "95%+"),
    value(column("Amber", "#DIV/0!", "Green", "", "#REF!")),
  ],
  [
    "RAG of a word",
    rag("new", "High", "<92%", "92%>", "95%+"),
    error(
      "#VALUE!",
      'value: found "new"; expected a number, "76.0%", "1122 of 1404", or "-" for no figure. Example: 0.76',
    ),
  ],
  ["DOT", { id: "DOT", args: [column(21, 7), column(40, 7), [["Low"]], null] }, value(column("↑", "→"))],
  [
    "DOT of an error",
    { id: "DOT", args: [[["#N/A"]], [[40]], [["Low"]], null] },
    error("#N/A", "An argument is #N/A"),
  ],
  ["RATE10K", { id: "RATE10K", args: [[[643]], [[56947]]] }, value([[(643 / 56947) * 10000]])],
  ["RATE10K of nobody", { id: "RATE10K", args: [[[643]], [[0]]] }, error("#DIV/0!", "")],
  ["RATE10K below 0", { id: "RATE10K", args: [[[-1]], [[56947]]] }, error("#NUM!", "")],
  ["ROLLING12", { id: "ROLLING12", args: [column(...YEAR, null), null, null] }, value(4205)],
  [
    "ROLLING12 with a gap",
    { id: "ROLLING12", args: [[[3, "-", 4]], null, [[3]]] },
    error(
      "#N/A",
      'values: found no figure in cell 2; expected a figure in every month. Example: 0, or "0 of 0" where there was nothing',
    ),
  ],
  ["YTD", { id: "YTD", args: [column(3, 5, 4), MONTHS, [["Jun-18"]], column(4, 8, 4)] }, value(0.75)],
  [
    "YTD up to no month",
    { id: "YTD", args: [column(3, 5, 4), MONTHS, [["soon"]], null] },
    error("#VALUE!", 'asAt: found "soon"; expected a month, as text or as a date. Example: Mar-19'),
  ],
  ["SIGNAL", { id: "SIGNAL", args: [[[...YEAR, 900]], [["Low"]]] }, value("Concern")],
  [
    "SIGNAL of an error",
    { id: "SIGNAL", args: [[[...YEAR, "#NUM!"]], [["Low"]]] },
    error("#NUM!", "An argument is #NUM!"),
  ],
  // The client has no number for these: Excel shows #VALUE!, and the message says what it was.
  ...["#REF!", "#NAME?", "#SPILL!"].map(
    (text) =>
      [
        `RATE10K of ${text}`,
        { id: "RATE10K", args: [[[text]], [[56947]]] },
        error("#VALUE!", `An argument is ${text}`),
      ] as const,
  ),
  ["a function that there is not", { id: "RAGE", args: [] }, { kind: "fault", message: "" }],
];

let connection: ClientConnection;
let results: readonly FunctionResult[];

beforeAll(async () => {
  connection = startAddIn(hostWorkbook({ Sheet1: [] }));
  results = await connection.session.invocations.call(CASES.map(([, call]) => call));
});
afterAll(async () => {
  // After each answer the client pauses for half a second, and looks at its globals when that is over.
  await new Promise((resolve) => setTimeout(resolve, 600));
  connection.dispose();
});

describe("the client, asked by the host for a custom function", () => {
  test.each(CASES.map(([name, , expected], index) => ({ name, expected, index })))(
    "hands over $name",
    ({ expected, index }) => {
      expect(results[index]).toEqual(expected);
    },
  );

  test("runs every function that functions.json declares, each with a value and with an error", () => {
    const ran = (kind: FunctionResult["kind"]) =>
      new Set(CASES.filter(([, , expected]) => expected.kind === kind).map(([, { id }]) => id));
    const declared = new Set(buildFunctionsMetadata().functions.map(({ id }) => id));
    expect(ran("value")).toEqual(declared);
    expect(ran("error")).toEqual(declared);
  });

  test("hands over all of one message in one request", () => {
    expect(connection.roundTrips()).toBe(1);
  });
});

describe("the host", () => {
  const { invocations } = openSession(hostWorkbook({ Sheet1: [] }));

  test.each<[string, unknown, string]>([
    ["a result of a call that it did not make", [[99, true, 1]], "results[0][0]: found 99"],
    ["a result with too many items", [[1, true, 1, null, []]], "expected at most four items"],
    ["a result that is nothing", [[1, true, null]], "results[0][2]: found null"],
    ["rows that are no rows", [[1, true, [1]]], "results[0][2][0]: found 1, expected a list"],
    ["an error without a number", [[1, false, "because"]], "results[0][3]: found nothing"],
    [
      "an error's number that the client does not have",
      [[1, false, "because", 4]],
      "found 4, expected one of",
    ],
    ["a list that is none", { id: 1 }, "expected a list"],
  ])("refuses %s", (_, handedOver, problem) => {
    void invocations.call([{ id: "RAG", args: [] }]);
    expect(() => invocations.settle(handedOver)).toThrow(problem);
  });

  test("implements of the client's services only this one", () => {
    const { answer } = createInterpreter(openSession(hostWorkbook({ Sheet1: [] })));
    const reply = answer(
      JSON.stringify({
        Actions: [{ Id: 1, ActionType: 1, Name: "", ObjectPathId: 2 }],
        ObjectPaths: { "2": { Id: 2, ObjectPathType: 2, Name: "Microsoft.Telemetry.TelemetryService" } },
      }),
    );
    expect(reply).toContain("host does not implement new Microsoft.Telemetry.TelemetryService()");
  });
});
