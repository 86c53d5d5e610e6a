// A form as most are: its fields below each other.
export default drawnBy(FormView);
