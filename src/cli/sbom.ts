import { createHash } from 'node:crypto';
import type { ShippedPackage } from './shipped-packages';

/** A CycloneDX 1.5 bill of materials. The same packages give the same bytes: no time, and a serial number from the content. */
export const billOfMaterials = (version: string, packages: readonly ShippedPackage[]): string => {
  const components = packages.map(({ name, version: of, licence, sha512 }) => ({
    type: 'library',
    'bom-ref': purl(name, of),
    name,
    version: of,
    purl: purl(name, of),
    licenses: / (OR|AND) /.test(licence) ? [{ expression: licence }] : [{ license: licenceOf(licence) }],
    hashes: [{ alg: 'SHA-512', content: sha512 }],
  }));
  const digest = createHash('sha256')
    .update(JSON.stringify([version, components]))
    .digest('hex');
  const bom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: `urn:uuid:${uuidFrom(digest)}`,
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': `indicia@${version}`,
        name: 'indicia',
        version,
        licenses: [{ license: { id: 'Apache-2.0' } }],
      },
    },
    components,
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
};

const purl = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** `BSD` alone is no SPDX identifier. */
const licenceOf = (licence: string) => (licence === 'BSD' ? { name: licence } : { id: licence.replace(/[()]/g, '') });

const uuidFrom = (digest: string): string =>
  [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `5${digest.slice(13, 16)}`,
    `8${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join('-');
