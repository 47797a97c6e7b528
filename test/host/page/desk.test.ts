import { PLAIN } from "../../../host/model/style";
import { emptyWorkbook, openDesk } from "../../../host/page/shell/desk";
import { selectCell } from "../../../host/page/shell/grid/selection";

function openEmpty() {
  const desk = openDesk(emptyWorkbook(), "Book1.xlsx", () => undefined);
  const select = (row: number, column: number) =>
    desk.select(selectCell(desk.content().picture, row, column));
  return { desk, select, value: (row: number, column: number) => desk.sheet().cell(row, column)?.value };
}

describe("what a person did on the page", () => {
  test("is taken back and made again, cells and sizes in their order", () => {
    const { desk, value } = openEmpty();
    desk.type([{ row: 0, column: 0, text: "5" }]);
    desk.resize("column", new Map([[0, 100]]));
    desk.resize("column", new Map([[0, 120]]), true);
    desk.undo();
    expect([desk.sheet().columnPixels(0), value(0, 0)]).toEqual([64, 5]);
    desk.undo();
    expect(value(0, 0)).toBe("");
    desk.redo();
    desk.redo();
    expect([desk.sheet().columnPixels(0), value(0, 0)]).toEqual([120, 5]);
    expect(desk.redo()).toBe(false);
  });

  test("is not taken back once the add-in has written: it may stand elsewhere now", () => {
    const { desk, value } = openEmpty();
    desk.type([{ row: 0, column: 0, text: "5" }]);
    desk.session.change(desk.sheet());
    desk.sheet().put(0, 0, { value: 7, formula: "", style: PLAIN });
    desk.session.end();
    expect(desk.undo()).toBe(false);
    expect(value(0, 0)).toBe(7);
  });

  test("copied, a formula counts from where it is put", () => {
    const { desk, select, value } = openEmpty();
    desk.type([
      { row: 0, column: 0, text: "5" },
      { row: 0, column: 1, text: "=A1*2" },
      { row: 1, column: 0, text: "8" },
    ]);
    select(0, 1);
    const copied = desk.copy();
    select(1, 1);
    desk.paste(copied);
    expect(desk.sheet().cell(1, 1)).toMatchObject({ formula: "=A2*2", value: 16 });
    desk.undo();
    expect(value(1, 1)).toBe("");
  });

  test("is refused on a protected sheet", () => {
    const { desk } = openEmpty();
    desk.sheet().protected = true;
    expect(desk.resize("column", new Map([[0, 100]]))).toMatch(/"Sheet1" is protected/);
    expect(desk.paste(desk.copy())).toMatch(/"Sheet1" is protected/);
    expect(desk.undo()).toBe(false);
  });
});
