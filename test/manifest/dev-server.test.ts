/** What `npm start` and `npm run dev-server` serve to Excel. */
import { fork, type ChildProcess } from "node:child_process";
import { Agent, get } from "node:https";
import { join } from "node:path";
import { DEV_ORIGIN } from "../../scripts/publish-manifest.cjs";
import { addresses, parseManifest, SOURCE } from "./read-manifest";

let server: ChildProcess;
let port: number;

beforeAll(async () => {
  server = fork(join(__dirname, "start-dev-server.cjs"), { silent: true });
  let errors = "";
  server.stderr?.on("data", (text) => (errors += String(text)));
  port = await new Promise<number>((told, failed) => {
    server.once("message", told);
    server.once("exit", () => failed(new Error(`The server ended: ${errors}`)));
  });
});

afterAll(() => server.kill());

const agent = new Agent({ rejectUnauthorized: false });

/** The status and the content type of a path. */
function ask(path: string): Promise<string> {
  return new Promise((told, failed) => {
    get({ host: "localhost", port, path, agent }, (response) => {
      response.resume();
      told(`${String(response.statusCode)} ${response.headers["content-type"]?.split(";")[0] ?? ""}`);
    }).once("error", failed);
  });
}

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html",
  js: "text/javascript",
  json: "application/json",
  png: "image/png",
};

test("every address of the manifest is served, as what it is", async () => {
  const paths = addresses(parseManifest(SOURCE))
    .map((address) => address.slice(DEV_ORIGIN.length))
    .filter((path) => path !== "");
  expect(paths).toContain("/taskpane.html");
  const answers = await Promise.all(paths.map(async (path) => [path, await ask(path)]));
  const wanted = paths.map((path) => [
    path,
    `200 ${TYPES[path.split(".").at(-1) ?? ""] ?? "of no known type"}`,
  ]);
  expect(answers).toEqual(wanted);
});
