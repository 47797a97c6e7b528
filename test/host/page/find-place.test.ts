import { Workbook } from "../../../host/model/workbook";
import { findPlace, namesToGoTo } from "../../../host/page/shell/find-place";

function openBook() {
  const workbook = new Workbook();
  const contacts = workbook.addSheet("01 Contacts");
  const settings = workbook.addSheet("Settings");
  const hidden = workbook.addSheet("Lists");
  hidden.visibility = "Hidden";
  workbook.names.push(
    { name: "Population", formula: "=Settings!$C$9:$C$11" },
    { name: "Rate", formula: "=10000/56947" },
    { name: "Teams", formula: "=Lists!$A$1" },
    { name: "Own", formula: "='01 Contacts'!$B$2", sheet: "01 Contacts" },
    { name: "Unseen", formula: "=Settings!$A$1", hidden: true },
  );
  contacts.print.area = { row: 0, column: 0, rows: 9, columns: 4 };
  return { workbook, contacts, settings };
}

describe("the name box", () => {
  test.each([
    ["b5", "01 Contacts", { row: 4, column: 1, rows: 1, columns: 1 }],
    ["settings!$C$3:D4", "Settings", { row: 2, column: 2, rows: 2, columns: 2 }],
    ["'01 Contacts'!A1", "01 Contacts", { row: 0, column: 0, rows: 1, columns: 1 }],
    ["population", "Settings", { row: 8, column: 2, rows: 3, columns: 1 }],
    ["Own", "01 Contacts", { row: 1, column: 1, rows: 1, columns: 1 }],
    ["Print_Area", "01 Contacts", { row: 0, column: 0, rows: 9, columns: 4 }],
    ["5:7", "01 Contacts", { row: 4, column: 0, rows: 3, columns: 16_384 }],
  ])("goes to %s", (text, sheet, area) => {
    const { workbook, contacts } = openBook();
    expect(findPlace(workbook, contacts, text)).toEqual({ sheet: workbook.sheet(sheet), area });
  });

  test.each([
    ["A1048577", /"A1048577" is no address of cells and no name in this workbook/],
    ["'17 Nothing'!D9", /no sheet "17 Nothing"/],
    ["Rate", /stands for =10000\/56947, which is not one area/],
    ["Teams", /"Lists" is hidden/],
    ["Unseen", /no name in this workbook/],
  ])("says why it does not go to %s", (text, reason) => {
    const { workbook, contacts } = openBook();
    expect(findPlace(workbook, contacts, text)).toMatch(reason);
  });

  test("lists the names of cells that can be gone to, a sheet's own only there", () => {
    const { workbook, contacts, settings } = openBook();
    expect(namesToGoTo(workbook, contacts)).toEqual(["Own", "Population", "Print_Area"]);
    expect(namesToGoTo(workbook, settings)).toEqual(["Population"]);
  });
});
