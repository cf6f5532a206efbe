"""The advice of BMA beside what is made of it: its pages, marked sentences, and two advices compared."""
