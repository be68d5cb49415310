import type { ToolLink } from '../application/ports/resource-request-tool.ts';
import { requestNames } from '../text/en/requests.ts';

/** What is needed is cut to this, so that the address stays one that every browser takes. */
const textCharacters = 600;

/**
 * Fills the placeholders `{customer}`, `{kind}`, `{urgency}` and `{text}` of an address with what a request
 * says, each encoded; so the tool's form opens filled in.
 */
export function toolLinkFrom(address: string): ToolLink {
  return ({ customer, request: { kind, urgency, text } }) => {
    const values = new Map([
      ['customer', customer],
      ['kind', requestNames.kinds[kind]],
      ['urgency', requestNames.urgencies[urgency]],
      ['text', text.slice(0, textCharacters).toWellFormed()],
    ]);
    return address.replaceAll(/\{(?<name>customer|kind|urgency|text)\}/gu, (_all, name: string) =>
      encodeURIComponent(values.get(name) ?? ''),
    );
  };
}
