using EmrCheck.Fhir.Paths.Steps;
using EmrCheck.Fhir.Paths.Values;

namespace EmrCheck.Fhir.Paths.Functions;

/// <summary>What a function is given, and where its result goes.</summary>
internal readonly struct Call(FhirPathScope scope, ItemList input, Step[] arguments, ItemList output)
{
    public FhirPathScope Scope { get; } = scope;

    public ItemList Input { get; } = input;

    public Step[] Arguments { get; } = arguments;

    public ItemList Output { get; } = output;

    public TypeTable Types => Scope.Types;

    public void Return(bool value) => Output.Add(Item.Of(value));

    public void Return(int value) => Output.Add(Item.Of(value));

    public void Return(string value) => Output.Add(Item.Of(value));

    /// <summary>The only item of the input, as a value; false for nothing.</summary>
    public bool TryInput(out Item value)
    {
        value = default;
        if (Input.Count > 1) throw Step.SeveralItems();
        return Input.Count == 1 && Input[0].TryValue(Types, out value);
    }

    /// <summary>The input as a string; false for nothing.</summary>
    public bool TryText(out string text)
    {
        var found = TryCharacters(out var characters);
        text = characters.ToString();
        return found;
    }

    /// <summary>The characters of the input; false for nothing.</summary>
    public bool TryCharacters(out ReadOnlySpan<char> characters)
    {
        characters = default;
        if (Input.Count > 1) throw Step.SeveralItems();
        return Input.Count == 1 && TryCharacters(Input[0], out characters);
    }

    /// <summary>An argument's characters; false for nothing.</summary>
    public bool TryCharacters(int argument, out ReadOnlySpan<char> characters)
    {
        characters = default;
        return Arguments[argument].TrySingle(Scope, out var item) && TryCharacters(item, out characters);
    }

    /// <summary>An argument as a string; false for nothing.</summary>
    public bool TryText(int argument, out string text)
    {
        var found = TryCharacters(argument, out var characters);
        text = characters.ToString();
        return found;
    }

    /// <summary>An argument as an integer; false for nothing or for no argument.</summary>
    public bool TryInteger(int argument, out int integer)
    {
        integer = 0;
        if (argument >= Arguments.Length || !Arguments[argument].TrySingle(Scope, out var item) || !item.TryValue(Types, out var value)) return false;
        if (value.Kind != ItemKind.Integer) throw new FhirPathException("not-an-integer", "An integer is expected here.");
        integer = value.Index;
        return true;
    }

    /// <summary>An argument as a number; false for nothing.</summary>
    public bool TryNumber(int argument, out decimal number) => TryNumber(argument, out number, out _);

    /// <summary>An argument as a number, and whether it is an integer; false for nothing.</summary>
    public bool TryNumber(int argument, out decimal number, out bool isInteger)
    {
        number = 0;
        isInteger = false;
        if (!Arguments[argument].TrySingle(Scope, out var item) || !item.TryValue(Types, out var value)) return false;
        if (value.Kind is not (ItemKind.Integer or ItemKind.Decimal)) throw new FhirPathException("not-a-number", "A number is expected here.");
        number = value.Number;
        isInteger = value.Kind == ItemKind.Integer;
        return true;
    }

    private bool TryCharacters(scoped in Item item, out ReadOnlySpan<char> characters)
    {
        characters = default;
        if (item.IsNode && item.Index < 0) return false;
        if (!item.IsText(Types)) throw new FhirPathException("not-a-string", "A string is expected here.");
        characters = Scope.Characters(item);
        return true;
    }
}
