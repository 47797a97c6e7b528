/** What the client is told about the application that it runs in. */

/** The requirement sets that this page stands for: those that the manifest asks for, and the newer one that charts need. */
const REQUIREMENT_SETS: Readonly<Record<string, number>> = {
  ExcelApi: 1.15,
  CustomFunctionsRuntime: 1.3,
  SharedRuntime: 1.1,
  AddinCommands: 1.1,
  DialogApi: 1.2,
  RibbonApi: 1.1,
  CustomXmlParts: 1.1,
  Settings: 1.1,
  RichApiRuntime: 1.1,
  // The client's own switch for custom functions; 1.4 is what their results need.
  CustomFunctions: 1.4,
};

export interface AppContextOptions {
  /** The id in the frame's address. */
  readonly app: string;
  readonly documentName: string;
  readonly addInName: string;
}

/** The answer to `ContextActivationManager_getAppContextAsync`. */
export function appContext(options: AppContextOptions): Record<string, unknown> {
  return {
    _id: options.app,
    _appInstanceId: options.app,
    // 16 is Excel on the web in the client's list of applications.
    _appName: 16,
    _appVersion: "16.01",
    _appMinorVersion: 1,
    _appUILocale: "en-GB",
    _dataLocale: "en-GB",
    _docUrl: `${window.location.origin}/${encodeURIComponent(options.documentName)}`,
    // 1 is "can be written", 1 a task pane.
    _clientMode: 1,
    _osfControlType: 1,
    _settings: [],
    _reason: "documentOpened",
    _eToken: "",
    _correlationId: "page",
    // A JSON text, not an object: the client parses it.
    _requirementMatrix: JSON.stringify(REQUIREMENT_SETS),
    _hostFullVersion: "16.0.0.0",
    _addinName: options.addInName,
    _appDomains: [window.location.origin],
    _initialDisplayMode: 0,
  };
}
