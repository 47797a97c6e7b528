import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { FileProblem } from "../../../host/file/file-problem";
import { openWorkbook } from "../../../host/file/open";
import { pack, readZip, writeZip, type ZipEntry } from "../../../host/file/zip";
import { madeFile, madeParts, worksheet } from "./made-package";
import { nastyFile } from "./nasty-package";

function problem(bytes: Uint8Array): FileProblem | undefined {
  try {
    openWorkbook(bytes, "x.xlsx");
    return undefined;
  } catch (error) {
    if (error instanceof FileProblem) return error;
    throw error;
  }
}

/** The made package with an entry added or replaced. */
function withEntry(entry: ZipEntry): Uint8Array {
  return writeZip([...readZip(madeFile()).filter(({ name }) => name !== entry.name), entry]);
}

describe("files that are made to do harm are refused", () => {
  it.each(["../outside.xml", "xl/../../outside.xml", "/etc/passwd", "C:\\outside.xml", "..\\outside.xml"])(
    "a part named %s",
    (name) => {
      const found = problem(withEntry(pack(name, strToU8("<a/>"))));
      expect(found?.kind).toBe("unsafe");
      expect(found?.message).toContain(`"${name}", which points out of the file`);
    },
  );

  it("a document type, also in a part that nobody reads and in another encoding", () => {
    const text = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>';
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...Array.from(text, (letter) => [letter.charCodeAt(0), 0]).flat(),
    ]);
    for (const bytes of [strToU8(text), wide]) {
      const found = problem(withEntry(pack("customXml/item9.xml", bytes)));
      expect(found?.kind).toBe("unsafe");
      expect(found?.message).toMatch(/document type in its part customXml\/item9\.xml/);
    }
  });

  it("a part that unpacks to more than it says is given up where it does", () => {
    const honest = pack("xl/worksheets/sheet2.xml", new Uint8Array(64 * 1024 * 1024));
    const found = problem(withEntry({ ...honest, size: 1000 }));
    expect(found?.kind).toBe("damaged");
    expect(found?.message).toMatch(/more than it says/);
  });

  it("the same part twice, of which readers take one or the other", () => {
    const entries = readZip(madeFile());
    const twice = writeZip([...entries, { ...entries[0]!, name: entries[0]!.name.toUpperCase() }]);
    expect(problem(twice)?.message).toMatch(/twice/);
  });

  it("an encrypted archive", () => {
    const bytes = madeFile().slice();
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 4 < bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    }
    expect(problem(bytes)?.kind).toBe("password");
  });

  it("elements nested a thousand deep, and columns that overlap a million times", () => {
    const deep = worksheet(`<sheetData/>${"<a>".repeat(1000)}${"</a>".repeat(1000)}`);
    expect(problem(madeFile({ "xl/worksheets/sheet2.xml": deep }))?.message).toMatch(/nest too deeply/);
    const columns = worksheet(
      `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(100_000)}</cols><sheetData/>`,
    );
    expect(problem(madeFile({ "xl/worksheets/sheet2.xml": columns }))).toBeUndefined();
  });
});

describe("damaged files", () => {
  it("cut anywhere are refused in words", () => {
    const file = nastyFile();
    fc.assert(
      fc.property(fc.integer({ min: 4, max: file.length - 1 }), (length) => {
        expect(problem(file.slice(0, length))?.kind).toMatch(/damaged|not-a-workbook/);
      }),
      { numRuns: 60 },
    );
  });

  it("with a changed byte are refused in words, or the byte was none that counts", () => {
    const file = nastyFile();
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = file.slice();
        bytes[at] = bytes[at]! ^ change;
        const found = problem(bytes);
        if (found) expect(found.message).toContain('"x.xlsx"');
      }),
      { numRuns: 150 },
    );
  });

  it("with changed content are known by the archive's own sum", () => {
    const stored = zipSync(
      Object.fromEntries(Object.entries(madeParts()).map(([name, text]) => [name, strToU8(text)])),
      { level: 0 },
    );
    const text = new TextDecoder("latin1").decode(stored);
    stored[text.indexOf("Restated")] = "r".charCodeAt(0);
    expect(problem(stored)?.message).toMatch(/xl\/comments1\.xml is damaged/);
  });

  it("with XML that is not well-formed name the part", () => {
    for (const xml of [
      "<worksheet><sheetData></worksheet>",
      "<worksheet><sheetData/></worksheet><b/>",
      "<worksheet a=1><sheetData/></worksheet>",
      "<worksheet><sheetData/>&nbsp;</worksheet>",
      "<worksheet><sheetData/>",
      "text",
      "",
    ]) {
      const found = problem(madeFile({ "xl/worksheets/sheet2.xml": xml }));
      expect([xml, found?.kind, found?.message.includes("sheet2.xml")]).toEqual([xml, "damaged", true]);
    }
  });
});
