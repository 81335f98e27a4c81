declare module 'virtual:jurisdictions' {
  /** The law packs of this build. Import it lazily: `await import('virtual:jurisdictions')`. */
  export const packs: readonly import('../model/jurisdiction').JurisdictionPack[];
  export const offences: readonly import('../model/legal-scope').KnownOffence[];
}
