/** The https server of the demo: the shell page, the add-in's own build and Microsoft's client, all on one origin. */
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { basename, extname, resolve, sep } from "node:path";
import type { IncomingMessage, ServerResponse } from "node:http";
import { makeCertificate } from "./certificate";

export interface DemoFiles {
  /** The folder of the shell page. */
  readonly page: string;
  /** The folder of the add-in's build. */
  readonly addIn: string;
  /** The folder of Microsoft's client, unmodified. */
  readonly officeJs: string;
  readonly manifest: string;
  /** The workbooks on offer, the one that opens first at the front. */
  readonly workbooks: readonly string[];
}

export interface DemoServer {
  /** "https://127.0.0.1:43210" */
  readonly origin: string;
  /** For the browser's flags. */
  readonly publicKeyHash: string;
  readonly close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".csv": "text/csv; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Serves the demo on 127.0.0.1, on a free port unless one is asked for. */
export async function serveDemo(files: DemoFiles, port = 0): Promise<DemoServer> {
  const certificate = await makeCertificate();
  const server = createServer({ key: certificate.key, cert: certificate.cert }, (request, response) => {
    void answer(files, request, response);
  });
  await new Promise<void>((done, fail) => {
    server.once("error", fail);
    server.listen(port, "127.0.0.1", done);
  });
  const address = server.address() as AddressInfo;
  return {
    origin: `https://127.0.0.1:${address.port}`,
    publicKeyHash: certificate.publicKeyHash,
    close: () => close(server),
  };
}

async function answer(files: DemoFiles, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = decodeURIComponent(new URL(request.url ?? "/", "https://127.0.0.1").pathname);
  if (path === "/workbooks.json") {
    send(response, 200, ".json", JSON.stringify(files.workbooks.map((file) => basename(file))));
    return;
  }
  const file = fileFor(files, path);
  if (file === undefined) {
    send(response, 404, ".txt", `Nothing is served at ${path}`);
    return;
  }
  try {
    send(response, 200, extname(file), await readFile(file));
  } catch {
    send(response, 404, ".txt", `No file for ${path}`);
  }
}

/** The file behind a path; undefined for a path that leads out of the folders that are served. */
function fileFor(files: DemoFiles, path: string): string | undefined {
  if (path === "/") return resolve(files.page, "index.html");
  if (path === "/manifest.xml") return files.manifest;
  if (path.startsWith("/workbooks/")) {
    return files.workbooks.find((file) => basename(file) === path.slice("/workbooks/".length));
  }
  const folders: readonly (readonly [string, string])[] = [
    ["/add-in/office-js/", files.officeJs],
    ["/add-in/", files.addIn],
    ["/page/", files.page],
  ];
  for (const [prefix, folder] of folders) {
    if (!path.startsWith(prefix)) continue;
    const file = resolve(folder, path.slice(prefix.length));
    return file.startsWith(resolve(folder) + sep) ? file : undefined;
  }
  return undefined;
}

function send(response: ServerResponse, status: number, extension: string, body: string | Buffer): void {
  response.writeHead(status, {
    "content-type": TYPES[extension.toLowerCase()] ?? "text/plain; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    // Nothing that is shown here may fetch from anywhere else; office.js and Fluent need inline styles.
    "content-security-policy":
      "default-src 'self' blob: data:; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline' 'unsafe-eval'",
  });
  response.end(body);
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
