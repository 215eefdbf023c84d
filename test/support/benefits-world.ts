// The world's former place, for who still asks for it there.
export { closeWorlds } from './world/opened.ts';
export { addPeople, admin, aWorld, northbeam } from './world/world.ts';
