"""From claims to what stands: articles are read, their claims compared, and the evidence shown."""
