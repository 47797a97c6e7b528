/** Microsoft's own Excel client, unmodified, loaded in Node over small stubs of a browser. */
import { readFileSync } from "node:fs";
import { associating } from "./association";

/** The way between client and host: messages as JSON. */
export interface Bridge {
  sendMessageToHost(message: string): void;
  onMessageFromHost(message: string): void;
}

/** What the client defines, as far as the doors use it. */
export interface Client {
  readonly Excel: unknown;
  readonly Office: unknown;
  readonly OfficeExtension: {
    readonly HostBridge: { init(bridge: Bridge): void };
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
    readonly [name: string]: unknown;
  };
  /** The map of custom functions that code in this process has associated. */
  readonly CustomFunctions: unknown;
}

/** Answers Office.context.requirements.isSetSupported. */
export type SetSupport = (set: string, version: string) => boolean;

const CLIENT = "@microsoft/office-js/dist/excel-web-16.00.debug.js";

let loaded: Client | undefined;
let support: SetSupport = () => false;

/** Loads the client once a process (about 70 ms); from now on it asks `isSetSupported` for requirement sets. */
export function loadClient(isSetSupported: SetSupport): Client {
  support = isSetSupported;
  loaded ??= evaluate();
  return loaded;
}

function evaluate(): Client {
  const file = require.resolve(CLIENT);
  const window = stubWindow();
  // The client is a script for a page: its names are to become properties of the page's window, and of nothing else in
  // this process. `with` over a window that has every name does that, in the realm of the caller (arrays stay arrays).
  const script = Reflect.construct(Function, [
    "window",
    `with (window) { ${readFileSync(file, "utf8")}\n}`,
  ]) as (window: unknown) => void;
  script(window);
  const client = window as unknown as Client;
  client.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  return client;
}

function stubWindow(): object {
  const context = {
    requirements: {
      isSetSupported: (set: string, version: unknown = "1.1") => support(set, String(version)),
    },
    platform: "OfficeOnline",
  };
  const own: Record<string, unknown> = {
    CustomFunctions: associating(),
    addEventListener: () => undefined,
    document: {},
    location: { href: "https://localhost/", hash: "", search: "", protocol: "https:" },
    navigator: { userAgent: "node" },
    OSF: {
      _OfficeAppFactory: {
        getContext: () => context,
        getHostInfo: () => ({ hostType: "Excel", hostPlatform: "web", flags: 0 }),
        getId: () => "",
      },
    },
  };
  const window: object = new Proxy(own, {
    has: () => true,
    get: (target, name) => {
      if (typeof name === "symbol") return undefined;
      return name in target ? target[name] : (globalThis as Record<string, unknown>)[name];
    },
  });
  own["window"] = window;
  return window;
}
