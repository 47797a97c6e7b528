// The manifest as it is published: every address of the development server replaced by the real one.

/** The address that manifest.xml itself names. */
const DEV_ORIGIN = "https://localhost:3000";

/**
 * The manifest for files served from `address` (https://host or https://host/folder, with or without a last slash).
 * An app domain is an origin, without the folder.
 */
function publishManifest(xml, address) {
  const base = new URL(address);
  if (base.protocol !== "https:") {
    throw new Error(
      `Excel loads add-ins over https only: found ${address}, expected for example https://host/folder`,
    );
  }
  const folder = (base.origin + base.pathname).replace(/\/+$/, "");
  return xml
    .replaceAll(`<AppDomain>${DEV_ORIGIN}</AppDomain>`, `<AppDomain>${base.origin}</AppDomain>`)
    .replaceAll(new RegExp(`(?<!<AppDomain>)${DEV_ORIGIN.replaceAll(".", "\\.")}`, "g"), folder);
}

module.exports = { DEV_ORIGIN, publishManifest };
