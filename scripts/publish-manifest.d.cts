export const DEV_ORIGIN: string;
export function publishManifest(xml: string, address: string): string;
