// Port: the time. The only source of "now" in the application; tests and the local cloud move it.

export interface Clock {
  now(): Date;
}
