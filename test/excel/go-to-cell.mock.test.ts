/** Going to a cell, on Microsoft's own mock: the smallest of checks, without any model. */
import { OfficeMockObject } from "office-addin-mock";
import { goToCell } from "../../src/excel/go-to-cell";

const done: string[] = [];

const EXCEL = {
  context: {
    workbook: {
      worksheets: {
        getItem(name: string) {
          done.push(`sheet ${name}`);
          return this.sheet;
        },
        sheet: {
          visibility: "Visible",
          activate: () => void done.push("activate"),
          getRange(address: string) {
            done.push(`range ${address}`);
            return this.range;
          },
          range: {
            select: () => void done.push("select"),
            untrack() {
              return this;
            },
          },
        },
      },
    },
  },
  run: async function (this: { readonly context: unknown }, batch: (context: unknown) => Promise<unknown>) {
    return batch(this.context);
  },
};

afterEach(() => void Reflect.deleteProperty(globalThis, "Excel"));

test("the sheet is brought up before the cell is selected", async () => {
  Reflect.set(
    globalThis,
    "Excel",
    new OfficeMockObject(EXCEL as unknown as ConstructorParameters<typeof OfficeMockObject>[0]),
  );
  expect(await goToCell("Summary", "F12")).toBe("shown");
  expect(done).toEqual(["sheet Summary", "activate", "range F12", "select"]);
});
