/** Stands where office-addin-mock would load office-addin-manifest (ESM only); see jest.config.js. */

/** The one name that the mock uses: it asks whether it stands for Outlook. */
export const OfficeApp = { Excel: "excel", Outlook: "outlook" } as const;
