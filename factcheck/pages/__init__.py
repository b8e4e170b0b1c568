"""The dashboard's pages, one thin Streamlit file each: ask the store, then draw. What they share is in ``parts``."""
