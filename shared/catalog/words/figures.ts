// Figures that the catalogue's words give in every language, each defined once.
export { mostHours } from '../../domain/technical-request.ts';

/** How often the person who has the monthly credit may be changed. */
export const reassignments = 5;
