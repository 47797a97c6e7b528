/**
 * The page's own capabilities, one by one: moving, typing, sizes, notes, tabs, supertips, files, as a person finds them in Excel.
 * Long, as one opened page serves them all.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openWorkbook } from "../../host/file/open";
import { cellText, goToCell, showSheet, waitForHome, type DrivenDemo } from "../../host/page/drive";
import { printedReportBytes } from "../support/real-report";
import { useDemo } from "./support/use-demo";

const folder = mkdtempSync(join(tmpdir(), "performance-workbook-"));
const REPORT = join(folder, "as-printed.xlsx");
writeFileSync(REPORT, withNote());
const demos = useDemo([REPORT]);
afterAll(() => rmSync(folder, { recursive: true }));

jest.setTimeout(60_000);

/** The printed report with a note on a figure of its first sheet, which has no parts of its own. */
function withNote(): Uint8Array {
  const parts = unzipSync(printedReportBytes());
  const office = "http://schemas.openxmlformats.org";
  const rels = "xl/worksheets/_rels/sheet1.xml.rels";
  if (parts[rels]) throw new Error("The first sheet has parts of its own");
  const note = `<comment ref="I10" authorId="0"><text><t>Checked with the team</t></text></comment>`;
  const type = `<Override PartName="/xl/comments9.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/></Types>`;
  const types = strFromU8(parts["[Content_Types].xml"]!).replace("</Types>", type);
  return zipSync({
    ...parts,
    "[Content_Types].xml": strToU8(types),
    [rels]: strToU8(
      `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/comments" Target="../comments9.xml"/></Relationships>`,
    ),
    "xl/comments9.xml": strToU8(
      `<comments xmlns="${office}/spreadsheetml/2006/main"><authors><author>A</author></authors><commentList>${note}</commentList></comments>`,
    ),
  });
}

let demo: DrivenDemo;

beforeAll(async () => {
  demo = await demos.open();
  await waitForHome(demo);
});

afterAll(() => expect(demo.errors).toEqual([]));

/** The active cell or selected area. */
async function place(): Promise<string> {
  await cellText(demo.page);
  return ((await demo.page.locator("#active-cell").textContent()) ?? "").split(" ")[0] ?? "";
}

/** Presses keys in the cells; where that leads to. */
async function after(...keys: readonly string[]): Promise<string> {
  await demo.page.locator(".grid").focus();
  for (const key of keys) await demo.page.keyboard.press(key);
  return place();
}

/** A point of the grid, from its corner. */
async function at(x: number, y: number): Promise<{ readonly x: number; readonly y: number }> {
  const box = await demo.page.locator(".grid-scroller").boundingBox();
  if (!box) throw new Error("The grid is not on the page");
  return { x: box.x + x, y: box.y + y };
}

describe("the keyboard moves as in Excel", () => {
  beforeAll(async () => {
    await goToCell(demo, "AH10");
    for (const text of ["1", "2", "3"]) {
      await demo.page.keyboard.type(text);
      await demo.page.keyboard.press("Enter");
    }
  });

  test.each([
    ["AH10", ["ArrowRight", "ArrowDown"], "AI11"],
    ["AH10", ["Control+ArrowDown"], "AH12"],
    ["AH12", ["Control+ArrowUp"], "AH10"],
    ["AH10", ["Tab"], "AI10"],
    ["AH10", ["Shift+Tab"], "AG10"],
    ["AH10", ["Enter"], "AH11"],
    ["AH11", ["Shift+Enter"], "AH10"],
    ["AH130", ["Home"], "A130"],
    ["AH10", ["Shift+ArrowRight", "Shift+ArrowDown"], "AH10:AI11"],
    ["AH10", ["Control+Shift+ArrowDown"], "AH10:AH12"],
    ["AH30", ["PageDown", "PageUp"], "AH30"],
    // Behind the frozen rows and columns.
    ["AH30", ["Control+Home"], "F10"],
    ["AH10", ["Control+Space"], "AH1:AH1048576"],
    ["AH10", ["Shift+Space"], "A10:XFD10"],
  ])("from %s by %s", async (from, keys, to) => {
    await goToCell(demo, from);
    expect(await after(...keys)).toBe(to);
  });

  test.each(["F5", "Control+g"])("%s asks where to go to", async (keys) => {
    await goToCell(demo, "AH10");
    await demo.page.keyboard.press(keys);
    await demo.page.keyboard.type("AH11");
    await demo.page.keyboard.press("Enter");
    expect(await place()).toBe("AH11");
  });

  test("a screen down and to the last cell", async () => {
    await goToCell(demo, "AH10");
    const down = Number(/\d+/.exec(await after("PageDown"))?.[0]);
    expect(down).toBeGreaterThan(20);
    expect(await after("Control+End")).toMatch(/^AH\d+$/);
  });
});

describe("a cell", () => {
  test("is edited by F2, left by Esc, written by Enter, and what follows is calculated", async () => {
    const { page } = demo;
    await goToCell(demo, "AH13");
    await page.keyboard.type("=SUM(AH10:AH12)");
    await page.keyboard.press("Enter");
    expect(await goToCell(demo, "AH13")).toBe("6");
    await goToCell(demo, "AH12");
    await page.keyboard.press("F2");
    await page.keyboard.type("0");
    await page.keyboard.press("Escape");
    expect(await goToCell(demo, "AH13")).toBe("6");
    await goToCell(demo, "AH12");
    await page.keyboard.press("F2");
    await page.keyboard.type("0");
    await page.keyboard.press("Enter");
    expect(await place()).toBe("AH13");
    expect(await cellText(page)).toBe("33");
  });

  test("is edited in the formula bar, a line break and all", async () => {
    const { page } = demo;
    await goToCell(demo, "AI10");
    await page.locator("#formula-bar").click();
    await page.keyboard.type("one");
    await page.keyboard.press("Alt+Enter");
    await page.keyboard.type("two");
    await page.keyboard.press("Enter");
    expect(await goToCell(demo, "AI10")).toBe("one\ntwo");
    await page.locator("#formula-bar").click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("!");
    await page.keyboard.press("Enter");
    expect(await goToCell(demo, "AI10")).toBe("one\ntwo!");
  });
});

test("a copied formula counts from where it is pasted, on Ctrl+V as elsewhere; Ctrl+Y does again what Ctrl+Z took back", async () => {
  const { page } = demo;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await goToCell(demo, "AH20");
  for (const text of ["4", "=AH20*2", "100"]) {
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }
  await goToCell(demo, "AH21");
  await page.keyboard.press("Control+c");
  await goToCell(demo, "AH23");
  await page.keyboard.press("Control+v");
  expect(await cellText(page)).toBe("200");
  expect(await page.locator("#formula-bar").inputValue()).toBe("=AH22*2");
  await page.keyboard.press("Control+z");
  expect(await cellText(page)).toBe("empty");
  await page.keyboard.press("Control+y");
  expect(await cellText(page)).toBe("200");
  // What another program copied since is pasted as it is.
  await page.evaluate(() => navigator.clipboard.writeText("from elsewhere"));
  await page.keyboard.press("Control+v");
  expect(await cellText(page)).toBe("from elsewhere");
});

describe("the name box", () => {
  test("lists names, and goes to the one chosen or typed", async () => {
    const { page } = demo;
    await goToCell(demo, "AH10");
    await page.getByRole("button", { name: "Names" }).click();
    await page.getByRole("menuitem", { name: "Print_Area" }).click();
    expect(await place()).toBe("A1:Z99");
    await goToCell(demo, "AH10");
    await goToCell(demo, "print_area");
    expect(await place()).toBe("A1:Z99");
  });

  test.each([
    ["c12", "C12"],
    ["$F$10:$G$11", "F10:G11"],
  ])("goes to %s", async (typed, to) => {
    await goToCell(demo, typed);
    expect(await place()).toBe(to);
  });

  test("goes to another sheet", async () => {
    await goToCell(demo, "'16 LAC Health'!D9");
    expect(await demo.page.getByRole("tab", { selected: true, name: "16 LAC Health" }).count()).toBe(1);
    expect(await place()).toBe("D9");
    await showSheet(demo, "Performance Summary");
  });

  test("says what it does not find", async () => {
    await goToCell(demo, "'17 Nothing'!D9");
    await demo.page.getByRole("alert").getByText('There is no sheet "17 Nothing" to go to.').waitFor();
  });
});

/** The widths of columns in the file that the page gives. */
async function widths(): Promise<ReadonlyMap<number, number>> {
  const downloading = demo.page.waitForEvent("download");
  await demo.page.locator("#download").click();
  const file = await (await downloading).path();
  const saved = openWorkbook(new Uint8Array(readFileSync(file)), "as-printed.xlsx");
  return saved.sheets[0]?.columnWidths ?? new Map();
}

describe("the menu of the selection", () => {
  test("gives columns a width by the keyboard, which Ctrl+Z takes back", async () => {
    const { page } = demo;
    await goToCell(demo, "AH10:AI10");
    await page.keyboard.press("Shift+F10");
    await page.keyboard.press("Enter");
    await page.getByRole("spinbutton", { name: "Column width, in characters" }).waitFor();
    await page.keyboard.type("20");
    await page.keyboard.press("Enter");
    // 145 pixels, as Excel makes 20 characters wide.
    expect([...(await widths())].filter(([, width]) => Math.round(width * 7) === 145)).toEqual([
      [33, expect.any(Number)],
      [34, expect.any(Number)],
    ]);
    await after("Control+z");
    expect((await widths()).has(33)).toBe(false);
  });

  test("gives a row a height, and is closed by Esc with the cells in focus again", async () => {
    const { page } = demo;
    await goToCell(demo, "AH10");
    await page.keyboard.press("Shift+F10");
    await page.getByRole("menuitem", { name: "Row height" }).click();
    await page.getByRole("spinbutton", { name: "Row height, in points" }).press("Escape");
    expect(await page.locator("dialog").isVisible()).toBe(false);
    await page.keyboard.press("ArrowRight");
    expect(await place()).toBe("AI10");
  });

  test("opens under the right mouse button, on a header for its whole column", async () => {
    const { page } = demo;
    await goToCell(demo, "A1");
    await page.keyboard.press("ArrowDown");
    const point = await at(60, 8);
    await page.mouse.click(point.x, point.y, { button: "right" });
    await page.getByRole("menuitem", { name: "Fit the columns" }).waitFor();
    expect(await place()).toBe("A1:A1048576");
    await page.keyboard.press("Escape");
    expect(await page.getByRole("menuitem", { name: "Fit the columns" }).isVisible()).toBe(false);
  });
});

describe("the mouse", () => {
  /** The x of the line behind a column's header: the mouse says where it can take hold. */
  async function lineBehind(column: string): Promise<number> {
    const { page } = demo;
    await goToCell(demo, "A1");
    for (let x = 60; x < 900; x += 6) {
      const point = await at(x, 8);
      await page.mouse.move(point.x, point.y);
      const cursor = await page
        .locator(".grid-scroller")
        .evaluate((each) => (each as HTMLElement).style.cursor);
      if (cursor !== "col-resize") continue;
      const inside = await at(x - 12, 8);
      await page.mouse.click(inside.x, inside.y);
      if ((await place()).startsWith(`${column}1:`)) return x;
    }
    throw new Error(`No line behind ${column}`);
  }

  test("makes a column wider by the line behind its header, and the file keeps it", async () => {
    const { page } = demo;
    const before = (await widths()).get(3) ?? 0;
    const line = await lineBehind("D");
    const [from, to] = [await at(line, 8), await at(line + 70, 8)];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await page.mouse.up();
    const grown = ((await widths()).get(3) ?? 0) - before;
    // 70 pixels are ten characters, less how far beside the line the mouse took hold.
    expect(grown).toBeGreaterThan(9);
    expect(grown).toBeLessThan(11);
    await after("Control+z");
    expect((await widths()).get(3)).toBe(before);
    await after("Control+y");
    expect(((await widths()).get(3) ?? 0) - before).toBe(grown);
  });

  test("fits a column to what it holds when the line is pressed twice", async () => {
    const point = await at(await lineBehind("D"), 8);
    await demo.page.mouse.dblclick(point.x, point.y);
    const width = (await widths()).get(3) ?? 0;
    expect(width).toBeGreaterThan(4);
    expect(width).toBeLessThan(20);
  });

  test("shows a cell's note while it is over the cell; the keyboard hears it", async () => {
    const { page } = demo;
    await goToCell(demo, "I10");
    expect(await page.locator("#active-cell").getAttribute("aria-description")).toBe(
      "Note: Checked with the team",
    );
    const card = page.locator(".note-card");
    for (let y = 225; y < 300 && !(await card.isVisible()); y += 16) {
      for (let x = 640; x < 1000 && !(await card.isVisible()); x += 28) {
        const point = await at(x, y);
        await page.mouse.move(point.x, point.y);
      }
    }
    expect(await card.textContent()).toBe("Checked with the team");
    const corner = await at(4, 4);
    await page.mouse.move(corner.x, corner.y);
    expect(await card.isVisible()).toBe(false);
  });

  test("resting on a ribbon button shows what the manifest says of it", async () => {
    const { page } = demo;
    const manifest = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");
    const tip = /<bt:String id="Check\.Tip" DefaultValue="([^"]+)"/.exec(manifest)?.[1] ?? "";
    expect(tip.length).toBeGreaterThan(20);
    await page.locator('[id="Perf.Check"]').hover();
    const card = page.locator(".supertip");
    await card.waitFor();
    expect(await card.locator("strong").textContent()).toBe("Check");
    expect(await card.textContent()).toBe(`Check${tip}`);
    await page.locator("#workbook-name").hover();
    await card.waitFor({ state: "hidden" });
  });

  test("scrolls the sheets' tabs", async () => {
    const { page } = demo;
    const strip = page.locator(".tab-strip");
    const left = () => strip.evaluate((each) => each.scrollLeft);
    expect(await left()).toBe(0);
    await page.getByRole("button", { name: "Later sheets" }).click();
    await expectSoon(async () => (await left()) > 100);
    await page.getByRole("button", { name: "Earlier sheets" }).click();
    await expectSoon(async () => (await left()) === 0);
  });
});

async function expectSoon(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 60 && !(await holds()); tries += 1) await demo.page.waitForTimeout(50);
  expect(await holds()).toBe(true);
}

describe("the drawing", () => {
  /** The pixels of a part of the grid as one text. */
  const pixels = (x: number, y: number, width: number, height: number): Promise<string> =>
    demo.page.locator(".grid-canvas").evaluate(
      (canvas, [left = 0, top = 0, wide = 0, high = 0]) => {
        const context = (canvas as HTMLCanvasElement).getContext("2d");
        return [...(context?.getImageData(left, top, wide, high).data ?? [])].join(" ");
      },
      [x, y, width, height],
    );

  test("keeps frozen rows and columns in place while the rest scrolls", async () => {
    await goToCell(demo, "A1");
    await place();
    const [frozen, cells] = [await pixels(60, 30, 200, 160), await pixels(60, 300, 500, 200)];
    await demo.page.locator(".grid-scroller").evaluate((each) => each.scrollTo(0, 600));
    await demo.page.waitForTimeout(200);
    expect((await pixels(60, 30, 200, 160)) === frozen).toBe(true);
    expect((await pixels(60, 300, 500, 200)) === cells).toBe(false);
  });

  test("has the charts of a page, bars in their own colour", async () => {
    await demo.page.locator("#close-pane").click();
    await showSheet(demo, "14 Looked After Children");
    await place();
    const blue = await demo.page.locator(".grid-canvas").evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const data =
        (canvas as HTMLCanvasElement).getContext("2d")?.getImageData(0, 0, width, height).data ?? [];
      let count = 0;
      for (let i = 0; i < data.length; i += 4)
        if (data[i] === 0x44 && data[i + 1] === 0x72 && data[i + 2] === 0xc4) count += 1;
      return count;
    });
    expect(blue).toBeGreaterThan(2000);
    await demo.page.locator(".ribbon-button", { hasText: "Open pane" }).click();
    await demo.page.locator("#pane").waitFor({ state: "visible" });
  });
});

describe("a file", () => {
  /** Drops a file onto the page. */
  async function drop(name: string, bytes: Buffer): Promise<void> {
    const transfer = await demo.page.evaluateHandle(
      ([title = "", content = ""]) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(atob(content), (each) => each.charCodeAt(0))], title));
        return data;
      },
      [name, bytes.toString("base64")],
    );
    await demo.page.dispatchEvent("body", "dragover", { dataTransfer: transfer });
    await demo.page.locator(".drop-veil").waitFor({ state: "visible" });
    await demo.page.dispatchEvent("body", "drop", { dataTransfer: transfer });
    await demo.page.locator(".drop-veil").waitFor({ state: "hidden" });
  }

  test.each([
    ["old.xls", Buffer.from("d0cf11e0a1b11ae1" + "00".repeat(600), "hex")],
    ["report.pdf", Buffer.from("%PDF-1.7 and more")],
    ["empty.xlsx", Buffer.alloc(0)],
    ["cut.xlsx", Buffer.from(printedReportBytes().slice(0, 5000))],
  ])("that cannot be opened, %s, is named with the reason, and the open one stays", async (name, bytes) => {
    await drop(name, bytes);
    const words = await demo.page.getByRole("alert").textContent();
    expect(words).toContain(name);
    expect(words).not.toMatch(/undefined|Error:|could not be opened, and what is open stays/);
    expect(await demo.page.locator("#workbook-name").textContent()).toBe("as-printed.xlsx");
  });

  test("that is dropped is opened", async () => {
    await drop("Dropped.xlsx", Buffer.from(printedReportBytes()));
    await demo.page.locator("#workbook-name", { hasText: "Dropped.xlsx" }).waitFor();
    await demo.pane.getByText("Dropped.xlsx").waitFor();
  });
});
