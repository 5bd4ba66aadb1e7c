import { asSeenBy } from '@nrm/contracts/catalogue';
import type { Envelope } from '@nrm/contracts/envelope';
import { storedAs } from '@nrm/event-bus';
import type { Save, ViewStore } from '@nrm/view-store';
import { caseFile } from '../cases/case-file.ts';
import { type Template, template } from '../cases/names.ts';
import { type Renaming, renaming } from '../cases/renaming.ts';

const ROWS_PER_SAVE = 1_000;
/** How far the cases have come, as shares of the played case: most are under way, some only just referred. */
const STAGES = [0.1, 0.3, 0.5, 0.7, 0.9, 1] as const;

export interface StoredCases {
  readonly cases: number;
  readonly caseIdOf: Renaming['caseIdOf'];
  /** The officers of the case with this number. */
  officersOf(number: number): readonly string[];
}

/** Fills a view store with case files at several stages, written under other names from one played case. */
export async function storeCases(views: ViewStore, played: readonly Envelope[], cases: number): Promise<StoredCases> {
  const renamed = renaming(played);
  const stages = STAGES.map((share) => stageOf(played, Math.ceil(played.length * share), renamed.reference));
  const fold = caseFile.indexes?.bind(caseFile);
  for (let start = 0; start < cases; start += ROWS_PER_SAVE) {
    const saves: Save[] = [];
    for (let number = start; number < Math.min(cases, start + ROWS_PER_SAVE); number += 1) {
      const body: { readonly row: unknown } = JSON.parse(stageFor(stages, number).write(renamed.of(number)));
      const key = renamed.caseIdOf(number);
      saves.push({ key, body, expected: 0, indexes: fold?.(body.row, key) ?? [] });
    }
    await views.save(storedAs(caseFile), saves);
  }
  const officers = [...new Set(officersIn(played))];
  return {
    cases,
    caseIdOf: renamed.caseIdOf,
    officersOf: (number) => officers.map((account) => renamed.officerOf(account, number)),
  };
}

function stageFor(stages: readonly Template[], number: number): Template {
  const found = stages[number % stages.length];
  if (!found) throw new Error('There are no stages.');
  return found;
}

/** The slot of a case after its first facts, as the consumer of the view keeps it. */
function stageOf(played: readonly Envelope[], facts: number, reference: string): Template {
  const seen: Record<string, number> = {};
  let row: unknown;
  for (const envelope of played.slice(0, facts)) {
    const { source, stream, revision } = envelope;
    const data = asSeenBy('gateway', source, stream, envelope.data);
    row = caseFile.fold(row, { ...envelope, data } as never);
    seen[stream] = revision;
  }
  return template(JSON.stringify({ seen, row }), [reference]);
}

function officersIn(played: readonly Envelope[]): readonly string[] {
  return played.flatMap(({ data }) =>
    data.type === 'OfficerAssigned' && 'accountId' in data ? [String(data.accountId)] : [],
  );
}
