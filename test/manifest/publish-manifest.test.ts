import { DEV_ORIGIN, publishManifest } from "../../scripts/publish-manifest.cjs";
import { addresses, only, parseManifest, SOURCE } from "./read-manifest";

describe("the published manifest", () => {
  it("names the new address everywhere, and the development server nowhere", () => {
    const xml = publishManifest(SOURCE, "https://addins.example.gov.uk");
    expect(xml).not.toContain("localhost");
    expect(new Set(addresses(parseManifest(xml)).map((address) => new URL(address).origin))).toEqual(
      new Set(["https://addins.example.gov.uk"]),
    );
    expect(addresses(parseManifest(xml))).toHaveLength(addresses(parseManifest(SOURCE)).length);
  });

  it.each(["https://addins.example.gov.uk/performance", "https://addins.example.gov.uk/performance/"])(
    "keeps the folder of %s, but not in the app domain",
    (address) => {
      const manifest = parseManifest(publishManifest(SOURCE, address));
      expect(only(manifest, "AppDomain").textContent).toBe("https://addins.example.gov.uk");
      expect(only(only(manifest, "DefaultSettings"), "SourceLocation").getAttribute("DefaultValue")).toBe(
        "https://addins.example.gov.uk/performance/taskpane.html",
      );
    },
  );

  it("is the manifest itself for the development server", () => {
    expect(publishManifest(SOURCE, DEV_ORIGIN)).toBe(SOURCE);
  });

  it("refuses an address that Excel would not load from", () => {
    expect(() => publishManifest(SOURCE, "http://intranet/perf")).toThrow(
      /https only: found http:\/\/intranet/,
    );
  });
});
