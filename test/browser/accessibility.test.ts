/** axe-core over every state of the pane and of the demo page, in every look and width. */
import { join } from "node:path";
import { goToCell, type DrivenDemo } from "../../host/page/drive";
import { LOOKS, PANE_STOPS, paneFrame, setLook, WIDTHS } from "../../host/page/pane-states";
import { findViolations } from "./support/find-violations";
import { useDemo } from "./support/use-demo";

const REPORT = join(__dirname, "../fixtures/report-2019-03/as-printed.xlsx");
const demos = useDemo([REPORT]);

jest.setTimeout(180_000);

describe("the pane has nothing that axe finds wrong", () => {
  let demo: DrivenDemo;

  beforeAll(async () => {
    demo = await demos.open();
    // A laptop: what does not fit must be reached by keyboard.
    await demo.page.setViewportSize({ width: 1366, height: 700 });
  });

  // One walk: each state is reached from the one before.
  test.each(PANE_STOPS.map((stop) => [stop.name, stop] as const))("in state %s", async (_name, stop) => {
    await stop.reach(demo);
    const found = new Map<string, string>();
    for (const look of LOOKS) {
      for (const width of WIDTHS) {
        await setLook(demo, look, width);
        for (const violation of await findViolations(paneFrame(demo)))
          found.set(violation, `${found.get(violation) ?? ""}${look} ${width}, `);
      }
    }
    expect([...found]).toEqual([]);
  });
});

describe("the demo page has nothing that axe finds wrong", () => {
  let demo: DrivenDemo;

  beforeAll(async () => {
    demo = await demos.open();
    await goToCell(demo, "I10");
  });

  afterEach(async () => {
    await demo.page.keyboard.press("Escape");
  });

  async function violations(): Promise<readonly string[]> {
    const found: string[] = [];
    for (const forcedColors of ["none", "active"] as const) {
      await demo.page.emulateMedia({ forcedColors });
      found.push(
        ...(await findViolations(demo.page)).map((each) => `forced colours ${forcedColors}: ${each}`),
      );
    }
    return found;
  }

  test("as it opens", async () => {
    expect(await violations()).toEqual([]);
  });

  test("while a cell is edited", async () => {
    await demo.page.locator(".grid").focus();
    await demo.page.keyboard.press("F2");
    await demo.page.locator(".cell-editor").waitFor();
    expect(await violations()).toEqual([]);
  });

  test("with its menu open", async () => {
    await demo.page.locator("#open").click();
    expect(await violations()).toEqual([]);
  });

  test("with the list of names", async () => {
    await demo.page.getByRole("button", { name: "Names" }).click();
    await demo.page.getByRole("menuitem", { name: "Print_Area" }).waitFor();
    expect(await violations()).toEqual([]);
  });

  test("with the menu of the selection, and where it asks for a size", async () => {
    await demo.page.locator(".grid").focus();
    await demo.page.keyboard.press("Shift+F10");
    expect(await violations()).toEqual([]);
    await demo.page.keyboard.press("Enter");
    await demo.page.getByRole("spinbutton").waitFor();
    expect(await violations()).toEqual([]);
  });

  test("with a notice", async () => {
    await demo.page.locator("#name-box").fill("nowhere");
    await demo.page.locator("#name-box").press("Enter");
    await demo.page.getByRole("alert").getByText("nowhere").waitFor();
    expect(await violations()).toEqual([]);
  });

  test("without the pane", async () => {
    await demo.page.locator("#close-pane").click();
    expect(await violations()).toEqual([]);
  });
});
