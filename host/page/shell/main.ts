/** Starts the page: the manifest says what the add-in is, the server which workbook to open. */
import { readManifest } from "./chrome/read-manifest";
import { startShell, type OpenedFile } from "./start-shell";

async function fetchText(path: string): Promise<string> {
  return (await fetchOk(path)).text();
}

async function fetchOk(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${response.statusText}`);
  return response;
}

async function fetchWorkbook(name: string): Promise<OpenedFile> {
  const response = await fetchOk(`/workbooks/${encodeURIComponent(name)}`);
  return { name, bytes: new Uint8Array(await response.arrayBuffer()) };
}

async function start(): Promise<void> {
  const names = (await (await fetchOk("/workbooks.json")).json()) as readonly string[];
  const addIn = readManifest(await fetchText("/manifest.xml"), "/add-in");
  const shell = startShell(addIn, { names, fetch: fetchWorkbook });
  document.getElementById("shell")?.replaceWith(shell.element);
  const wanted = new URLSearchParams(window.location.search).get("workbook") ?? names[0];
  if (wanted === undefined) throw new Error("The server offers no workbook to open");
  shell.open(await fetchWorkbook(wanted));
}

start().catch((problem: unknown) => {
  document.body.textContent = `The page could not start. ${String(problem)}`;
});
