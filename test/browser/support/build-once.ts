/** Jest's global set-up of the browser tests: the add-in and the page are built once, before any worker starts. */
import { buildDemo } from "../../../host/page/build";

export default async function buildOnce(): Promise<void> {
  await buildDemo(() => undefined);
}
