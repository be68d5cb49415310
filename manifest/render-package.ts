import { readFileSync } from 'node:fs';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { strToU8, zipSync } from 'fflate';
import { appManifest } from './app-manifest.ts';
import type { PackageSettings } from './package-settings.ts';

/** A package that Teams can be given, or what its schema finds wrong. */
export type RenderedPackage =
  | { readonly rendered: 'package'; readonly zip: Uint8Array; readonly manifest: string }
  | { readonly rendered: 'faults'; readonly faults: readonly string[] };

/** Fixed, so that the same app is the same file to the byte. */
const filesFrom = '2020-01-01T00:00:00.000';

const icon = (name: string): Uint8Array => readFileSync(new URL(name, import.meta.url));

/** Renders the app package of an environment: the manifest, checked against its schema, and the two icons. */
export async function renderPackage(settings: PackageSettings): Promise<RenderedPackage> {
  const manifest = appManifest(settings);
  const faults = await AppManifestUtils.validateAgainstSchema(manifest);
  if (faults.length > 0) return { rendered: 'faults', faults };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  const files = {
    'manifest.json': strToU8(text),
    'color.png': icon('color.png'),
    'outline.png': icon('outline.png'),
  };
  return { rendered: 'package', zip: zipSync(files, { mtime: filesFrom }), manifest: text };
}
