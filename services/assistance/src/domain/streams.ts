/** The stream of the help one person gets. */
export const assistanceStream = (caseId: string): string => `assistance-${caseId}`;

/** The stream of one shelter. */
export const shelterStream = (shelterId: string): string => `shelter-${shelterId}`;
