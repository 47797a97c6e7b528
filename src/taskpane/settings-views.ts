/** Settings, and which figure a row shows: opened a few times a year, a chunk of their own. */
export { Mapping } from "./mapping/Mapping";
export { SettingsView } from "./settings/SettingsView";
