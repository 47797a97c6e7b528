/**
 * Jest's global set-up of the browser tests: the add-in and the page are built once, and a browser is there, before any
 * worker starts.
 */
import { buildDemo } from "../../../host/page/build";
import { findOrInstallBrowser } from "../../../host/page/find-browser";

export default async function buildOnce(): Promise<void> {
  findOrInstallBrowser(() => undefined);
  await buildDemo(() => undefined);
}
