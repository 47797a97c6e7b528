import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { COMMANDS } from "../../src/commands/associate-commands";
import {
  addresses,
  all,
  children,
  childNames,
  only,
  parseManifest,
  resource,
  ROOT,
  SOURCE,
} from "./read-manifest";

const manifest = parseManifest(SOURCE);
const app = only(manifest, "OfficeApp");
const overrides = only(manifest, "VersionOverrides");

describe("the manifest", () => {
  it("has the elements of the schema in its order", () => {
    expect(childNames(app)).toEqual([
      "Id",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "AppDomains",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
    ]);
    expect(childNames(overrides)).toEqual(["Hosts", "Resources"]);
    expect(childNames(only(overrides, "Host"))).toEqual(["Runtimes", "AllFormFactors", "DesktopFormFactor"]);
    expect(childNames(only(manifest, "DesktopFormFactor"))).toEqual([
      "GetStarted",
      "FunctionFile",
      "ExtensionPoint",
    ]);
    expect(childNames(only(manifest, "Resources"))).toEqual([
      "Images",
      "Urls",
      "ShortStrings",
      "LongStrings",
    ]);
  });

  it("has its groups before the label of the tab, and each button whole", () => {
    expect(childNames(only(manifest, "CustomTab"))).toEqual(["Group", "Group", "Label"]);
    for (const button of all(manifest, "Control")) {
      expect(childNames(button)).toEqual(["Label", "Supertip", "Icon", "Action"]);
    }
  });

  it("asks for the sets that the add-in needs, and no more", () => {
    const sets = all(only(manifest, "Requirements"), "Set");
    expect(sets.map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")])).toEqual([
      ["SharedRuntime", "1.1"],
      ["CustomFunctionsRuntime", "1.3"],
      ["ExcelApi", "1.14"],
    ]);
  });

  it("has a GUID and a version of numbers", () => {
    expect(only(app, "Id").textContent).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(only(app, "Version").textContent).toMatch(/^[1-9]\d{0,4}(\.\d{1,5}){3}$/);
  });
});

describe("resources", () => {
  const used = all(overrides, "*").flatMap((element) => element.getAttribute("resid") ?? []);
  const defined = children(only(manifest, "Resources")).flatMap(children);

  it("are all defined, once, and all used", () => {
    const ids = defined.map((each) => each.getAttribute("id") ?? "");
    expect([...ids].sort()).toEqual([...new Set(used)].sort());
  });

  it("have ids and texts no longer than Office reads", () => {
    const limits: Readonly<Record<string, number>> = {
      Images: 2048,
      Urls: 2048,
      ShortStrings: 125,
      LongStrings: 250,
    };
    for (const each of defined) {
      const kind = each.parentNode?.localName ?? "";
      expect(each.getAttribute("id")?.length).toBeLessThanOrEqual(32);
      expect(each.getAttribute("DefaultValue")?.length).toBeLessThanOrEqual(limits[kind] ?? 0);
    }
  });
});

describe("the shared runtime", () => {
  const page = "Pane.Url";

  it("is one page for pane, functions and commands, and lives on", () => {
    const runtime = only(manifest, "Runtime");
    expect([runtime.getAttribute("resid"), runtime.getAttribute("lifetime")]).toEqual([page, "long"]);
    expect(only(manifest, "FunctionFile").getAttribute("resid")).toBe(page);
    expect(only(only(manifest, "Page"), "SourceLocation").getAttribute("resid")).toBe(page);
    const shown = all(manifest, "Action").filter(
      (action) => action.getAttribute("xsi:type") === "ShowTaskpane",
    );
    expect(shown.map((action) => only(action, "SourceLocation").getAttribute("resid"))).toEqual([page]);
    expect(resource(manifest, page).getAttribute("DefaultValue")).toBe(
      only(only(manifest, "DefaultSettings"), "SourceLocation").getAttribute("DefaultValue"),
    );
  });

  it("has no pane ids, which it does not allow", () => {
    expect(all(manifest, "TaskpaneId")).toEqual([]);
  });

  it("puts the functions under PERF", () => {
    const resid = only(manifest, "Namespace").getAttribute("resid") ?? "";
    expect(resource(manifest, resid).getAttribute("DefaultValue")).toBe("PERF");
  });
});

describe("buttons", () => {
  it("run just the functions that are associated", () => {
    expect(all(manifest, "FunctionName").map((name) => name.textContent)).toEqual([...COMMANDS]);
  });

  it("stand in the order of a month-end, with the pane and help after it", () => {
    const ids = all(manifest, "Group").map((group) => [
      group.getAttribute("id"),
      ...all(group, "Control").map((button) => button.getAttribute("id")),
    ]);
    expect(ids).toEqual([
      ["Perf.MonthEnd", "Perf.Refresh", "Perf.Check", "Perf.Commentary", "Perf.Colours", "Perf.Undo"],
      ["Perf.AddIn", "Perf.Pane", "Perf.Help"],
    ]);
  });

  it("say their name in the tip's title, and what they do in the rest", () => {
    for (const button of all(manifest, "Control")) {
      const label = children(button)[0]?.getAttribute("resid");
      const [title, description] = children(only(button, "Supertip")).map((part) =>
        part.getAttribute("resid"),
      );
      expect(title).toBe(label);
      const text = resource(manifest, description ?? "").getAttribute("DefaultValue") ?? "";
      expect(text).toMatch(/^[A-Z].{30,}\.$/);
    }
  });

  it("have each an icon of their own in the sizes that Office asks for", () => {
    const icons = all(manifest, "Control").map((button) =>
      children(only(button, "Icon")).map((image) => {
        const url = resource(manifest, image.getAttribute("resid") ?? "").getAttribute("DefaultValue") ?? "";
        const file = join(ROOT, new URL(url).pathname);
        expect(existsSync(file)).toBe(true);
        expect(pngSize(file)).toEqual([
          Number(image.getAttribute("size")),
          Number(image.getAttribute("size")),
        ]);
        return url;
      }),
    );
    expect(icons.map((sizes) => sizes.length)).toEqual(icons.map(() => 3));
    expect(new Set(icons.flat()).size).toBe(icons.flat().length);
  });

  it("have ids that are used once", () => {
    const ids = ["CustomTab", "Group", "Control"]
      .flatMap((name) => all(manifest, name))
      .map((each) => each.getAttribute("id"));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("addresses", () => {
  it("all lie on the development server, over https", () => {
    expect(addresses(manifest).map((address) => new URL(address).origin)).toEqual(
      addresses(manifest).map(() => "https://localhost:3000"),
    );
  });

  it("name the add-in's icon in the sizes of the list of add-ins", () => {
    const size = (name: string) =>
      pngSize(join(ROOT, new URL(only(app, name).getAttribute("DefaultValue") ?? "").pathname));
    expect([size("IconUrl"), size("HighResolutionIconUrl")]).toEqual([
      [32, 32],
      [64, 64],
    ]);
  });
});

/** Width and height from a PNG's header. */
function pngSize(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
