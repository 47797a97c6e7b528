import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveDemo, type DemoServer } from "../../../host/page/serve";

const folder = mkdtempSync(join(tmpdir(), "serve-"));
let server: DemoServer;

/** Status and body; the certificate is the test's own and checked by nobody here. */
function get(
  path: string,
): Promise<{ readonly status: number; readonly body: string; readonly policy: string }> {
  return new Promise((done, fail) => {
    const { port } = new URL(server.origin);
    const asked = request({ host: "127.0.0.1", port, path, rejectUnauthorized: false }, (response) => {
      let body = "";
      response.on("data", (part: Buffer) => (body += part.toString()));
      response.on("end", () =>
        done({
          status: response.statusCode ?? 0,
          body,
          policy: String(response.headers["content-security-policy"]),
        }),
      );
    });
    asked.on("error", fail);
    asked.end();
  });
}

beforeAll(async () => {
  for (const name of ["page", "add-in", "client"]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, "page/index.html"), "the page");
  writeFileSync(join(folder, "add-in/taskpane.html"), "the pane");
  writeFileSync(join(folder, "client/office.js"), "the client");
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(folder, "March 2019.xlsx"), "the workbook");
  server = await serveDemo({
    page: join(folder, "page"),
    addIn: join(folder, "add-in"),
    officeJs: join(folder, "client"),
    manifest: join(folder, "manifest.xml"),
    workbooks: [join(folder, "March 2019.xlsx")],
  });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe("the demo's server", () => {
  test("serves the page, the pane and beside it Microsoft's client", async () => {
    expect((await get("/")).body).toBe("the page");
    expect((await get("/add-in/taskpane.html?_host_Info=x")).body).toBe("the pane");
    expect((await get("/add-in/office-js/office.js")).body).toBe("the client");
  });

  test("names its workbooks and serves those only", async () => {
    expect((await get("/workbooks.json")).body).toBe('["March 2019.xlsx"]');
    expect((await get("/workbooks/March%202019.xlsx")).body).toBe("the workbook");
    expect((await get("/workbooks/secret.txt")).status).toBe(404);
  });

  test("never leaves the folders that it serves", async () => {
    expect((await get("/page/%2e%2e/secret.txt")).status).toBe(404);
    expect((await get("/add-in/..%2fsecret.txt")).status).toBe(404);
  });

  test("forbids the page to fetch from anywhere else", async () => {
    expect((await get("/")).policy).toContain("default-src 'self'");
  });
});
