/** A key for one run: the real client talks only over https, and nobody should have to install anything for a demo. */
import { createHash, X509Certificate } from "node:crypto";
import { generate } from "selfsigned";

export interface Certificate {
  /** PEM. */
  readonly key: string;
  /** PEM. */
  readonly cert: string;
  /** What `--ignore-certificate-errors-spki-list` wants: the browser then trusts this very key and no other. */
  readonly publicKeyHash: string;
}

/** A self-signed certificate for 127.0.0.1, kept in memory and valid for a week. */
export async function makeCertificate(): Promise<Certificate> {
  const now = new Date();
  const made = await generate([{ name: "commonName", value: "127.0.0.1" }], {
    keyType: "ec",
    curve: "P-256",
    algorithm: "sha256",
    notBeforeDate: new Date(now.getTime() - 3_600_000),
    notAfterDate: new Date(now.getTime() + 7 * 24 * 3_600_000),
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "keyUsage", digitalSignature: true },
      { name: "extKeyUsage", serverAuth: true },
      { name: "subjectAltName", altNames: [{ type: 7, ip: "127.0.0.1" }] },
    ],
  });
  const publicKey = new X509Certificate(made.cert).publicKey.export({ type: "spki", format: "der" });
  return {
    key: made.private,
    cert: made.cert,
    publicKeyHash: createHash("sha256").update(publicKey).digest("base64"),
  };
}
