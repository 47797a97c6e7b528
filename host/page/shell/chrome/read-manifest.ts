/** Reads what the page needs from the add-in's manifest: its ribbon, its pane, its functions. The addresses keep only their path. */

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** By size in pixels. */
  readonly icons: ReadonlyMap<number, string>;
  readonly action: { readonly kind: "run"; readonly name: string } | { readonly kind: "show" };
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

export interface AddIn {
  readonly name: string;
  readonly icon: string;
  readonly pane: string;
  /** The metadata of the custom functions, "" where there are none. */
  readonly functions: string;
  /** "PERF" of PERF.RAG. */
  readonly namespace: string;
  readonly tabs: readonly RibbonTab[];
}

/** Excel's own names of its tabs, for groups that a manifest adds to one of them. */
const OFFICE_TABS: Readonly<Record<string, string>> = {
  TabHome: "Home",
  TabData: "Data",
  TabInsert: "Insert",
};

/** Reads a manifest (the XML kind); `base` is put before the path of every address. */
export function readManifest(xml: string, base: string): AddIn {
  const manifest = new DOMParser().parseFromString(xml, "text/xml");
  if (manifest.querySelector("parsererror") !== null) throw new Error("manifest.xml is not well-formed XML");
  const address = (url: string): string => (url === "" ? "" : `${base}${new URL(url).pathname}`);
  const resource = (id: string | null): string => {
    const found = all(manifest, "*").find((element) => id !== null && element.getAttribute("id") === id);
    return found?.getAttribute("DefaultValue") ?? "";
  };
  const byReference = (element: Element | undefined): string =>
    resource(element?.getAttribute("resid") ?? null);
  const valueOf = (name: string): string => first(manifest, name)?.getAttribute("DefaultValue") ?? "";

  const readButton = (control: Element): RibbonButton => {
    const action = child(control, "Action");
    const runs = action?.getAttribute("xsi:type") === "ExecuteFunction";
    const icon = child(control, "Icon");
    return {
      id: control.getAttribute("id") ?? "",
      label: byReference(child(control, "Label")),
      tip: byReference(child(child(control, "Supertip"), "Description")),
      icons: new Map(
        (icon === undefined ? [] : [...icon.children]).map((image) => [
          Number(image.getAttribute("size")),
          address(byReference(image)),
        ]),
      ),
      action: runs
        ? { kind: "run", name: child(action, "FunctionName")?.textContent.trim() ?? "" }
        : { kind: "show" },
    };
  };

  const readGroup = (group: Element): RibbonGroup => ({
    id: group.getAttribute("id") ?? "",
    label: byReference(child(group, "Label")),
    buttons: [...group.children].filter(({ localName }) => localName === "Control").map(readButton),
  });

  const readTab = (tab: Element): RibbonTab => ({
    id: tab.getAttribute("id") ?? "",
    label: OFFICE_TABS[tab.getAttribute("id") ?? ""] ?? byReference(child(tab, "Label")),
    groups: [...tab.children].filter(({ localName }) => localName === "Group").map(readGroup),
  });

  const functions = all(manifest, "ExtensionPoint").find(
    (point) => point.getAttribute("xsi:type") === "CustomFunctions",
  );
  return {
    name: valueOf("DisplayName"),
    icon: address(valueOf("IconUrl")),
    pane: address(
      first(first(manifest, "DefaultSettings"), "SourceLocation")?.getAttribute("DefaultValue") ?? "",
    ),
    functions: address(byReference(child(child(functions, "Metadata"), "SourceLocation"))),
    namespace: byReference(child(functions, "Namespace")),
    tabs: [...all(manifest, "CustomTab"), ...all(manifest, "OfficeTab")].map(readTab),
  };
}

function all(parent: Document | Element | undefined, name: string): readonly Element[] {
  return parent === undefined ? [] : [...parent.getElementsByTagNameNS("*", name)];
}

function first(parent: Document | Element | undefined, name: string): Element | undefined {
  return all(parent, name)[0];
}

function child(parent: Element | undefined, name: string): Element | undefined {
  return parent === undefined ? undefined : [...parent.children].find(({ localName }) => localName === name);
}
