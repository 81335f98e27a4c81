import { describe, expect, it } from 'vitest';
import { layers } from './layers';
import { readSource } from './source-files';

interface Restriction {
  readonly group: readonly string[];
  readonly message: string;
}

interface Override {
  readonly includes: readonly string[];
  readonly linter?: {
    readonly rules?: {
      readonly style?: {
        readonly noRestrictedImports?: { readonly options?: { readonly patterns?: readonly Restriction[] } };
      };
    };
  };
}

const overrides =
  (JSON.parse(readSource('biome.json')) as { readonly overrides?: readonly Override[] }).overrides ?? [];

describe('biome.json', () => {
  for (const [folder, layer] of Object.entries(layers))
    it(`teaches the layer rule of ${folder}/`, () => {
      const override = overrides.find((one) => one.includes.includes(`src/${folder}/**`));
      const pattern = override?.linter?.rules?.style?.noRestrictedImports?.options?.patterns?.[0];
      const forbidden = Object.keys(layers)
        .filter((other) => other !== folder && !layer.imports.includes(other))
        .map((other) => `**/${other}/**`);
      expect(pattern, 'copy the layer of tests/repository/layers.ts into an override of biome.json').toEqual({
        group: [...forbidden, '**/entrypoints/**'],
        message: layer.instead,
      });
    });
});
