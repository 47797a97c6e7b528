/** Stands where office-addin-mock would load office-addin-manifest (ESM only); see jest.config.js. */
export {};
